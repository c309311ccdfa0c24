// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Testing

@testable import Plans

/// What must hold of what people let go, where they see every case.
@Suite struct ReleaseMarkTests {
  private static let audit = "audit: {who: Auditor, hours_per_day: 4}"

  /// - Parameter control: what the room asks for in each kind that could go alone; nil for nothing.
  private func phases(
    _ answers: [String], letters: String = "bbbbbbbbbb", control: String? = "control: approve",
    audit: String? = Self.audit
  ) throws -> [PhaseFigures] {
    let given = [
      "timing: batch", "current_state: assisted", "reviewer_role: Clerk", "reviewers: 90",
      "review_minutes: 4", "start_date: 2027-01-11",
    ]
    let volume = answers.contains { $0.hasPrefix("volume_per_day") } ? [] : ["volume_per_day: 400"]
    let said = [control].compactMap(\.self)
    return try RoadFiles.small(
      letters, given + volume + answers,
      rest: RoadFiles.laned(
        easy: ["share: 0.4"] + said, plain: ["share: 0.3"] + said,
        more: [audit].compactMap(\.self))
    ).road().phases
  }

  // 30 of 8 minutes in 4 hours, five days: 150. At 4% 10 wrong are passed in 96.07%, at 8% in 33.84%
  // (binomial sums reckoned apart).
  @Test func `as many may be wrong as today, where that is more than is accepted`() throws {
    let phases = try phases([
      "handling_minutes: 8", "error_rate_today: 0.04", "target_error_rate: 0.02",
    ])
    let mark = try #require(phases.first { $0.id == "broad" }?.releaseMark)
    #expect(mark.cases == 150 && mark.allowed == 10 && mark.basis == .today)
    #expect(abs(mark.odds - 0.9607) < 5e-5)
    #expect(abs(mark.oddsAtTwice - 0.3384) < 5e-5)
  }

  // At 2% 6 of 150 are passed in 96.80%, at 4% in 60.63%.
  @Test(arguments: [["error_rate_today: 0.01"], ["error_rate_today: 0.02"], []])
  func `as many may be wrong as are accepted elsewhere`(_ today: [String]) throws {
    let phases = try phases(["handling_minutes: 8"] + today + ["target_error_rate: 0.02"])
    let mark = try #require(phases.first { $0.id == "broad" }?.releaseMark)
    #expect(mark.cases == 150 && mark.allowed == 6 && mark.basis == .target)
    #expect(abs(mark.odds - 0.9680) < 5e-5)
    #expect(abs(mark.oddsAtTwice - 0.6063) < 5e-5)
  }

  @Test func `the last phase is held to what is accepted`() throws {
    let phases = try phases([
      "handling_minutes: 8", "error_rate_today: 0.04", "target_error_rate: 0.02",
    ])
    let last = try #require(phases.last)
    let mark = try #require(last.releaseMark)
    #expect(mark.basis == .target && mark.rate == 0.02)
    let days = try #require(last.workingDays)
    #expect(mark.cases == days * 30)
    #expect(last.readingsPerDay.values.reduce(0, +) == 30)
  }

  /// 24 hours of 0.6 seconds are 144,000 a day, of six millionths of a second 14.4 billion.
  @Test(arguments: [("0.01", 144_000), ("0.0000001", 14_400_000_000)])
  func `as many as can be read are marked`(_ minutes: String, _ perDay: Int) throws {
    let phases = try phases(
      [
        "handling_minutes: \(minutes)", "target_error_rate: 0.02", "volume_per_day: 1000000000000",
      ], audit: "audit: {who: Auditor, hours_per_day: 24}")
    let last = try #require(phases.last)
    let days = try #require(last.workingDays)
    let mark = try #require(last.releaseMark)
    #expect(mark.cases == perDay * days)
    let rate = Double(mark.allowed) / Double(mark.cases)
    #expect(rate > 0.02 && rate < 0.0204)
  }

  @Test func `a mark that tells nothing is none`() throws {
    // 25 of 48 minutes: twice the rate passes as well.
    let few = try phases(["handling_minutes: 48", "target_error_rate: 0.02"])
    #expect(few.first { $0.id == "broad" }?.releaseMark == nil)
    #expect(few.first { $0.id == "broad" }?.readingsPerDay.isEmpty == true)
  }

  @Test func `what a gate tests, what is only compared, and what people decide alone has none`()
    throws
  {
    let answers = ["handling_minutes: 8", "target_error_rate: 0.02"]
    let alone = try phases(answers, control: nil)
    #expect(alone.first { $0.id == "shadow" }?.releaseMark == nil)
    #expect(alone.contains { $0.gate != nil })
    #expect(alone.allSatisfy { $0.gate == nil || $0.releaseMark == nil })
    #expect(alone.last?.releaseMark == nil)
    let manual = try phases(answers, letters: "cccccccccc")
    #expect(manual.allSatisfy { $0.releaseMark == nil })
  }

  @Test func `nobody reads where nobody has the hours`() throws {
    let phases = try phases(["handling_minutes: 8", "target_error_rate: 0.02"], audit: nil)
    #expect(phases.allSatisfy { $0.releaseMark == nil })
  }
}
