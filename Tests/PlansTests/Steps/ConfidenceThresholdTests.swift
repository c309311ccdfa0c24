// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

/// The letters are those of predictability, error_impact, reversibility, detectability, compliance,
/// judgment, empathy, customer_impact, override_rate and accountability.
@Suite struct ConfidenceThresholdTests {
  private static let costs = [
    "automation: ai", "review_minutes: 3", "hourly_cost: 40", "usable_confidence: yes",
  ]

  /// The confidence of the control points, which have the same.
  private static func confidence(in plan: Plan) -> ThresholdFigure? {
    plan.escalation.controlPoints.lazy.compactMap(\.confidence).first
  }

  private func threshold(_ letters: String, _ answers: [String]) throws -> ThresholdFigure {
    try #require(Self.confidence(in: try plan(letters, answers)))
  }

  @Test func `costs give the threshold by Chow's rule`() throws {
    // A review costs 2, an error 20: 1 − 2/20.
    let plan = try plan("bbbbbbbbbb", Self.costs + ["error_cost: 20"])
    let threshold = try #require(Self.confidence(in: plan))
    #expect(threshold.value == 0.9)
    #expect(threshold.basis == .cost)
    #expect(!plan.assumptions.contains { $0.field == "confidence_threshold" })
    #expect(
      plan.assumptions.contains { $0.field == "reviewer_miss_rate" && $0.used == .number(0.3) })
  }

  @Test func `reviewers who miss errors lower the threshold`() throws {
    let plan = try plan(
      "bbbbbbbbbb", Self.costs + ["error_cost: 20", "reviewer_miss_rate: 0.5"])
    #expect(Self.confidence(in: plan)?.value == 0.8)
    #expect(!plan.assumptions.contains { $0.field == "reviewer_miss_rate" })
  }

  @Test func `the threshold is rounded up and kept below one`() throws {
    #expect(try threshold("bbbbbbbbbb", Self.costs + ["error_cost: 7"]).value == 0.72)
    #expect(try threshold("bbbbbbbbbb", Self.costs + ["error_cost: 9000"]).value == 0.99)
  }

  @Test func `a review that costs more than the error leaves half`() throws {
    let even = try threshold("bbbbbbbbbb", Self.costs + ["error_cost: 2"])
    #expect(even.value == 0.5)
    let dear = try threshold("bbbbbbbbbb", Self.costs + ["error_cost: 1.99"])
    #expect(dear.value == 0.5)
  }

  @Test(arguments: [
    ("babbbbbbbb", 0.70), ("bbbbbbbbbb", 0.85), ("bcbbbbbbbb", 0.95), ("b?bbbbbbbb", 0.95),
  ])
  func `without costs the harm of an error decides`(letters: String, expected: Double) throws {
    let plan = try plan(letters, ["automation: ai", "error_cost: 20"])
    let threshold = try #require(Self.confidence(in: plan))
    #expect(threshold.value == expected)
    #expect(threshold.basis == .standard)
    #expect(plan.assumptions.contains { $0.field == "confidence_threshold" })
  }

  @Test(arguments: [
    ("bcbbbbbbbb", 0.95), ("b?bbbbbbbb", 0.95), ("bbbbcbbbbb", 0.85), ("babb?bbbbb", 0.70),
  ])
  func `a serious workflow never falls below the standard`(
    letters: String, standard: Double
  ) throws {
    let low = try plan(letters, Self.costs + ["error_cost: 4"])
    #expect(Self.confidence(in: low)?.value == standard)
    #expect(Self.confidence(in: low)?.basis == .standard)
    #expect(low.assumptions.contains { $0.field == "confidence_threshold" })
    let high = try threshold(letters, Self.costs + ["error_cost: 100"])
    #expect(high.value == 0.98)
    #expect(high.basis == .cost)
  }

  /// What the figure is, and why.
  private struct Expected {
    var answers: [String]
    var value: Double
    var reason: ThresholdFigure.Reason
  }

  @Test(arguments: [
    // Costs ask for 0.90; 1 − 0.05 is more, 1 − 0.1 no more than that.
    Expected(
      answers: costs + ["error_cost: 20", "target_error_rate: 0.05"], value: 0.95, reason: .target),
    Expected(
      answers: costs + ["error_cost: 20", "target_error_rate: 0.1"], value: 0.9, reason: .cost),
    // The standard value for errors of medium harm is 0.85.
    Expected(answers: ["automation: ai", "target_error_rate: 0.1"], value: 0.9, reason: .target),
    Expected(
      answers: ["automation: ai", "target_error_rate: 0.15"], value: 0.85, reason: .standard),
    // Within a hundredth of certainty, and rounded up.
    Expected(
      answers: ["automation: ai", "target_error_rate: 0.001"], value: 0.99, reason: .target),
    Expected(
      answers: ["automation: ai", "target_error_rate: 0.025"], value: 0.98, reason: .target),
  ])
  private func `the stricter of costs and target counts`(expected: Expected) throws {
    let threshold = try self.threshold("bbbbbbbbbb", expected.answers)
    #expect(threshold.value == expected.value)
    #expect(threshold.reason == expected.reason)
  }

  @Test(arguments: [
    (["usable_confidence: yes"], ThresholdFigure.Basis.cost, false),
    (["usable_confidence: no"], .standard, true),
    (["usable_confidence: \"?\""], .standard, true), ([], .standard, true),
  ])
  func `without a confidence that means something it is a proposal`(
    answer: [String], basis: ThresholdFigure.Basis, isProposal: Bool
  ) throws {
    let costs = Self.costs.filter { !$0.hasPrefix("usable_confidence") } + ["error_cost: 20"]
    let plan = try plan("bbbbbbbbbb", costs + answer)
    let threshold = try #require(Self.confidence(in: plan))
    #expect(threshold.value == 0.9)
    #expect(threshold.basis == basis)
    #expect(plan.assumptions.contains { $0.field == "confidence_threshold" } == isProposal)
    let isOpen = plan.openQuestions.contains { $0.field == "usable_confidence" }
    #expect(isOpen == (answer != ["usable_confidence: yes"] && answer != ["usable_confidence: no"]))
  }

  @Test func `with lanes the strictest of those that use one counts`() throws {
    let lanes = RoadFiles.laned(
      easy: ["answers: {target_error_rate: 0.04}"], plain: ["answers: {target_error_rate: 0.03}"])
    let plan = try plan(
      "bbbbbbbbbb", ["automation: ai", "usable_confidence: yes", "volume_per_day: 100"], rest: lanes
    )
    #expect(plan.figures.lanes.map { $0.threshold?.value } == [0.96, 0.97, 0.85])
    let threshold = try #require(Self.confidence(in: plan))
    #expect(threshold.value == 0.97)
    #expect(
      plan.escalation.controlPoints.allSatisfy { ($0.confidence?.value ?? 0.97) == 0.97 })
  }

  @Test func `a calibrated threshold stands`() throws {
    let plan = try plan(
      "bcbbbbbbbb", Self.costs + ["error_cost: 4"],
      rest: "calibration: {threshold: 0.86, measured_on: 2026-10-01, log: decisions.csv}")
    let threshold = try #require(Self.confidence(in: plan))
    #expect(threshold.value == 0.86)
    #expect(threshold.basis == .calibrated)
  }

  @Test func `a threshold that was calibrated for a lane holds there alone`() throws {
    let plan = try plan(
      "bbbbbbbbbb", ["automation: ai", "volume_per_day: 100"],
      rest: twoLanes(more: "calibration: {lanes: {quick: 0.91}}"))
    let figures = plan.figures.lanes.map(\.threshold)
    #expect(figures[0]?.value == 0.91)
    #expect(figures[0]?.basis == .calibrated)
    #expect(figures[1]?.basis != .calibrated)
  }

  /// The thresholds of three lanes, the first of which has a mark.
  private func thresholds(_ mark: String, _ record: [String] = []) throws -> [ThresholdFigure?] {
    let lanes = RoadFiles.laned(more: record).replacing(
      "{field: size, at_most: 10, unit: EUR}", with: mark)
    return try plan("bbbbbbbbbb", ["automation: ai", "volume_per_day: 100"], rest: lanes)
      .figures.lanes.map(\.threshold)
  }

  @Test func `where marks name the confidence those lanes alone have a threshold`() throws {
    let asked = try thresholds("{field: confidence, at_least: threshold}")
    #expect(asked.map { $0?.basis } == [.standard, nil, nil])
    let others = try thresholds("{field: amount, at_most: 50, unit: EUR}")
    #expect(others.map { $0?.basis } == [.standard, .standard, .standard])
  }

  @Test(arguments: [
    ("at_least: 0.9", 0.9), ("at_least: 0.5", 0.5), ("at_least: 0.99", 0.99),
    ("at_least: 93, unit: \"%\"", 0.93), ("at_least: 93, unit: percent", 0.93),
    ("at_least: 0.49", nil), ("at_least: 0.995", nil),
    ("at_least: 40", nil), ("at_most: 0.9", nil),
  ])
  func `a limit of the room for the confidence is the threshold`(
    limit: String, value: Double?
  ) throws {
    let figures = try thresholds("{field: confidence, \(limit)}")
    #expect(figures.map { $0?.value } == [value, nil, nil])
    #expect(figures[0]?.basis == value.map { _ in .given })
  }

  @Test func `what was measured takes the place of the room's limit`() throws {
    let figures = try thresholds(
      "{field: confidence, at_least: 0.9}", ["calibration: {lanes: {easy: 0.91}}"])
    #expect(figures[0]?.value == 0.91)
    #expect(figures[0]?.basis == .calibrated)
  }

  @Test(
    arguments: [
      ("0.0069", 4500, 0.005), ("0.0069", nil, 0.005), ("0.005", nil, 0.005),
      ("0.0049", nil, 0.002),
      ("0.02", nil, 0.02), ("0.0199", nil, 0.01), ("0.02", 50, 0.02), ("0.3", nil, 0.05),
      // Where nothing was wrong, up to 7.1% of 50 and 0.37% of 1,000 may be.
      ("0", 50, 0.05), ("0", 1000, 0.002), ("0.0001", nil, 0.001),
    ] as [(String, Int?, Double)])
  func `a target of ours lets no more through than is wrong today`(
    today: String, cases: Int?, target: Double
  ) throws {
    let rate = cases.map { "{answer: \(today), of: \($0)}" } ?? today
    // What an error does is an a.
    let plan = try plan("aabaaaaaaa", ["volume_per_day: 100", "error_rate_today: \(rate)"])
    #expect(plan.figures.lanes.map(\.target.value) == [target])
  }

  @Test func `rules have exception criteria instead`() throws {
    let plan = try plan("bbbbbbbbbb", ["automation: rules"])
    #expect(Self.confidence(in: plan) == nil)
    let points = plan.escalation.controlPoints
    #expect(!points.isEmpty)
    #expect(points.allSatisfy { $0.confidence == nil })
    let kinds = Set(points.flatMap(\.triggers).map(\.kind))
    #expect(kinds.contains(.exception))
    #expect(!kinds.contains(.confidence))
    #expect(!plan.assumptions.contains { $0.field == "automation" })
  }

  @Test func `a missing confidence goes to a person`() throws {
    let points = try plan("bbbbbbbbbb", ["automation: ai"]).escalation.controlPoints
    for point in points where point.confidence != nil {
      let trigger = try #require(point.triggers.first { $0.kind == .confidence })
      #expect(trigger.when.contains("0.85"))
      #expect(trigger.when.contains("missing"))
      #expect(point.triggers.contains { $0.kind == .missingData })
    }
    #expect(points.contains { $0.confidence != nil })
  }

  @Test func `an unnamed kind of automation is the pattern's`() throws {
    let plan = try plan("aaaaaaaaaa", ["pattern: document-processing"])
    #expect(Self.confidence(in: plan) == nil)
    #expect(plan.assumptions.contains { $0.field == "automation" && $0.used == .text("rules") })
  }
}
