// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Foundation
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct ThresholdFindingTests {
  private func found(
    _ rule: FindingID, _ answers: [String], rest: String = ""
  ) throws -> [Finding] {
    try findingContext("bbbbbbbbbb", answers, rest: rest).found(rule)
  }
  @Test func `a threshold by costs that tolerates more than the target is found`() throws {
    func found(_ target: String) throws -> Finding? {
      try self.found(
        .thresholdTolerates,
        [
          "automation: ai", "error_cost: 100", "review_minutes: 6", "hourly_cost: 50",
          "reviewer_miss_rate: 0", target,
        ].filter { !$0.isEmpty }
      ).first
    }
    // 1 − 5 ÷ 100.
    let finding = try #require(try found("target_error_rate: 0.04"))
    #expect(finding.number(.threshold) == 0.95)
    #expect(finding.number(.otherThreshold) == 0.96)
    #expect(isNear(finding.number(.rate), 0.05))
    #expect(isNear(finding.number(.target), 0.04))
    #expect(finding.number(.proposedThreshold) == 0.96)
    #expect(try found("target_error_rate: 0.05") == nil)
    #expect(try found("") == nil)
  }

  @Test func `lanes that ask for the plan's confidence are counted again`() throws {
    func found(_ marks: String, _ more: String = "") throws -> Finding? {
      let rest = twoLanes(marks: "[\(marks)]", more: more)
      return try self.found(
        .sharesProvisional, ["automation: ai", "volume_per_day: 310", "review_minutes: 12"],
        rest: rest
      ).first
    }
    let mark = "{field: confidence, at_least: threshold}"
    let finding = try #require(try found(mark))
    #expect(finding.lanes == ["quick"])
    #expect(isNear(finding.number(.cases), 31))
    #expect(isNear(finding.number(.hoursNeeded), 6.2))
    #expect(finding.stops == .phase("shadow"))
    #expect(try found("{field: confidence, at_least: 0.9}") == nil)
    // Measured on a log, it is no proposal.
    #expect(try found(mark, "calibration: {threshold: 0.9, measured_on: 2026-11-01}") == nil)
  }

  @Test func `a gate that today's rate hardly passes is found`() throws {
    func found(_ odds: Double?) throws -> Finding? {
      let road = Road([.dated("open", lane: "answer", gate: .of("answer", oddsToday: odds))])
      return try ModelFile.chat.context(road: road).found(.gateHardlyPasses).first
    }
    let finding = try #require(try found(0.0499))
    #expect(finding.lanes == ["answer"])
    #expect(finding.number(.cases) == 600)
    #expect(finding.number(.errors) == 8)
    #expect(finding.number(.rate) == 0.07)
    #expect(try found(0.05) == nil)
    #expect(try found(nil) == nil)
  }
}

extension LaneGate {
  /// A gate of 600 cases that forgives 8.
  static func of(_ lane: String, oddsToday: Double?) -> LaneGate {
    LaneGate(
      lane: lane, basis: .rate, target: 0.03, missRate: 0.15,
      firstTry: GateTry(
        risk: 0.05, sampleSize: 600, allowedErrors: 8, odds: 0.6,
        readingsPerDay: Planned(60, isOurs: false), workingDays: 10),
      secondTry: nil, oddsAtHalf: 0.6, oddsAtTwoThirds: 0.3, oddsToday: oddsToday)
  }
}
