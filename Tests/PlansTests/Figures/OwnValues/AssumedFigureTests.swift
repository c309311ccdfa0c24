// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct AssumedFigureTests {
  private func assumed(
    _ answers: [String], letters: String = "bbbbbbbbbb", rest: String = ""
  ) throws -> [AssumedField: FigureValue] {
    let context = try findingContext(letters, answers, rest: rest)
    return Dictionary(
      uniqueKeysWithValues: Assumptions.all(in: context.inputs, lanes: context.lanes).map {
        ($0.field, $0.used)
      })
  }

  private static let steps = """
    steps:
      - name: Decide
        actor: system
        answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
    """

  private static let complete = [
    "decision_owner: Head", "reviewer_role: Clerk", "escalation_contact: Lead",
    "system_owner: IT", "risk_owner: Risk", "pattern: escalation", "automation: ai",
    "timing: real-time", "volume_per_day: 500", "handling_minutes: 8", "review_minutes: 2",
    "hourly_cost: 40", "error_cost: 30", "currency: EUR", "reviewer_miss_rate: 0.1",
    "review_sla_minutes: 5", "service_hours: 10", "shrinkage: 0.25", "target_error_rate: 0.02",
    "usable_confidence: yes",
  ]

  @Test func `a complete file leaves the year and the triggers to assume`() throws {
    #expect(
      try assumed(Self.complete, rest: Self.steps)
        == [.workingDaysPerYear: .days(250), .triggerLift: .number(3)])
  }

  @Test func `each answer that is missing is assumed, and nothing else`() throws {
    let missing: [(String, AssumedField, FigureValue)] = [
      ("decision_owner", .decisionOwner, .role(.decisionOwner)),
      ("reviewer_role", .reviewer, .role(.reviewer)),
      ("escalation_contact", .backup, .role(.backup)),
      ("system_owner", .systemOwner, .role(.systemOwner)),
      ("risk_owner", .riskOwner, .role(.riskOwner)),
      ("automation", .automation, .text("ai")), ("timing", .timing, .text("real-time")),
      ("handling_minutes", .handlingMinutes, .minutes(10)),
      ("review_minutes", .reviewMinutes, .minutes(5)),
      ("hourly_cost", .hourlyCost, .money(40)), ("currency", .currency, .text("USD")),
      ("reviewer_miss_rate", .reviewerMissRate, .share(0.3)),
      ("review_sla_minutes", .timeLimit, .minutes(15)),
      ("service_hours", .serviceHours, .hours(8)), ("shrinkage", .shrinkage, .share(0.3)),
      ("target_error_rate", .targetErrorRate, .share(0.02)),
    ]
    for (question, field, value) in missing {
      var expected: [AssumedField: FigureValue] = [
        .workingDaysPerYear: .days(250), .triggerLift: .number(3), field: value,
      ]
      var answers = Self.complete.filter { !$0.hasPrefix("\(question):") }
      #expect(answers.count == Self.complete.count - 1)
      // What a threshold by costs needs.
      if ["review_minutes", "hourly_cost"].contains(question) {
        answers.append("target_error_rate: 0.2")
        answers.removeAll { $0 == "target_error_rate: 0.02" }
        expected[.threshold] = .share(0.85)
      }
      // Whether a confidence means something is asked of artificial intelligence alone.
      if question == "automation" { expected[.threshold] = .share(0.98) }
      let assumed = try assumed(answers, rest: Self.steps)
      #expect(assumed == expected, "\(question)")
    }
  }

  @Test func `a pattern that nobody chose and steps that nobody gave are assumed`() throws {
    let answers = Self.complete.filter { !$0.hasPrefix("pattern:") }
    let assumed = try assumed(answers)
    #expect(assumed[.pattern] != nil)
    guard case .texts(let names)? = assumed[.steps] else {
      Issue.record("no steps")
      return
    }
    #expect(names.count > 1)
    #expect(try self.assumed(Self.complete, rest: Self.steps)[.pattern] == nil)
  }

  @Test func `what is not reckoned is not assumed`() throws {
    func without(_ questions: [String], _ more: [String] = []) throws -> [AssumedField: FigureValue]
    {
      try assumed(
        Self.complete.filter { line in !questions.contains { line.hasPrefix("\($0):") } } + more,
        rest: Self.steps)
    }
    // A system that works alone today has no time by hand.
    #expect(
      try without(["handling_minutes"], ["current_state: automated"])[.handlingMinutes] == nil)
    // Without a volume no people are reckoned.
    let noVolume = try without(["volume_per_day", "service_hours", "shrinkage"])
    #expect(noVolume[.serviceHours] == nil && noVolume[.shrinkage] == nil)
    // In full automation cases can wait without a limit, and nobody chooses what is seen.
    let alone = try assumed(
      Self.complete.filter {
        !$0.hasPrefix("review_sla") && !$0.hasPrefix("timing") && !$0.hasPrefix("pattern")
      } + ["timing: batch", "pattern: document-processing"], letters: "aaaaaaaaaa")
    #expect(alone[.timeLimit] == nil && alone[.triggerLift] == nil)
  }

  @Test func `assumptions come in the questionnaire's order`() throws {
    let context = try findingContext("bbbbbbbbbb")
    let fields = Assumptions.all(in: context.inputs, lanes: context.lanes).map(\.field.rawValue)
    let order = context.inputs.questionnaire.questions.map(\.id)
    let known = fields.compactMap { order.firstIndex(of: $0) }
    #expect(known == known.sorted())
    #expect(Set(fields).count == fields.count)
    #expect(known.count > 10)
  }
}
