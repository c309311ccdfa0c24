// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct AssumptionTests {
  private static let roles = [
    "decision_owner", "reviewer_role", "escalation_contact", "system_owner", "risk_owner",
  ]

  @Test func `roles that nobody named are assumed`() throws {
    let plan = try plan("bbbbbbbbbb")
    #expect(Self.roles.allSatisfy { role in plan.assumptions.contains { $0.field == role } })
    #expect(plan.roleNames[.decisionOwner] == "decision owner (to be named)")
    #expect(plan.assumptions.allSatisfy { !$0.why.isEmpty })
  }

  @Test func `named roles are not`() throws {
    let plan = try plan("bbbbbbbbbb", Self.roles.map { "\($0): The \($0)" })
    #expect(!plan.assumptions.contains { Self.roles.contains($0.field) })
    #expect(plan.roleNames[.riskOwner] == "The risk_owner")
  }

  @Test func `a complete answer file leaves nothing to assume`() throws {
    let answers =
      Self.roles.map { "\($0): The \($0)" } + [
        "pattern: escalation", "automation: ai", "timing: real-time", "volume_per_day: 500",
        "usable_confidence: yes",
        "handling_minutes: 8", "review_minutes: 2", "hourly_cost: 40", "error_cost: 30",
        "currency: EUR", "error_rate_today: 0.05", "override_rate_today: 0.1", "reviewers: 4",
        "reviewer_miss_rate: 0.1", "review_sla_minutes: 5", "service_hours: 10",
        "shrinkage: 0.25", "target_error_rate: 0.02", "start_date: 2027-01-04",
      ]
    let steps = """
      steps:
        - name: Decide
          actor: system
          answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
      """
    let plan = try plan("bbbbbbbbbb", answers, rest: steps)
    #expect(plan.assumptions.map(\.field) == [])
  }

  @Test func `assumptions come once, in the questionnaire's order`() throws {
    let plan = try plan("bbbbbbbbbb")
    let fields = plan.assumptions.map(\.field)
    #expect(Set(fields).count == fields.count)
    let order = try Shipped.base.get().questions.map(\.id)
    let known = fields.compactMap { order.firstIndex(of: $0) }
    #expect(known == known.sorted())
  }

  @Test func `a time limit that the plan does not name is not assumed`() throws {
    func assumes(_ pattern: String) throws -> Bool {
      try plan("aaaaaaaaaa", ["pattern: \(pattern)", "volume_per_day: 100"]).assumptions
        .contains { $0.field == "review_sla_minutes" }
    }
    // The queue of documents has its own; that of contacts is taken up within the limit.
    #expect(try !assumes("document-processing"))
    #expect(try assumes("predictive-routing"))
  }

  @Test(arguments: [([], true), (["currency: \"?\""], true), (["currency: EUR"], false)])
  func `a currency that nobody chose is assumed`(answers: [String], isAssumed: Bool) throws {
    let plan = try plan("bbbbbbbbbb", answers)
    let found = plan.assumptions.first { $0.field == "currency" }
    #expect(found?.used == (isAssumed ? .text("USD") : nil))
    #expect(plan.economics.currency == (isAssumed ? "USD" : "EUR"))
  }

  @Test func `a simulation assumes the currency only where it shows amounts`() throws {
    let figures = [
      "volume_per_day: 400", "review_minutes: 6", "override_rate_today: 0.05", "hourly_cost: 30",
    ]
    func fields(_ more: [String]) throws -> [String] {
      try Shipped.planner().simulation(for: answerFile("bbbbbbbbbb", figures + more))
        .assumptions.map(\.field)
    }
    #expect(try fields(["error_cost: 20"]).contains("currency"))
    #expect(try !fields([]).contains("currency"))
    #expect(try !fields(["error_cost: 20", "currency: EUR"]).contains("currency"))
  }

  @Test func `a miss rate is assumed by whatever reckons with it`() throws {
    func assumes(_ letters: String, _ answers: [String]) throws -> Bool {
      try plan(letters, answers).assumptions.contains { $0.field == "reviewer_miss_rate" }
    }
    let costs = ["error_cost: 20", "review_minutes: 3", "hourly_cost: 40"]
    // The costs of an error and a review give full automation its threshold.
    #expect(try assumes("aaaaaaaaaa", costs + ["automation: ai"]))
    #expect(try !assumes("aaaaaaaaaa", costs + ["automation: ai", "reviewer_miss_rate: 0.1"]))
    // Samples of what fixed rules do are read as well; people's own work is not tested with it.
    #expect(try assumes("aaaaaaaaaa", costs + ["automation: rules"]))
    #expect(try !assumes("cccccccccc", ["automation: rules"]))
  }

  @Test func `an unknown figure is assumed and asked for`() throws {
    let plan = try plan(
      "bbbbbbbbbb", ["review_sla_minutes: {answer: \"?\", ask: Data team, due: 2026-12-01}"])
    #expect(plan.assumptions.contains { $0.field == "review_sla_minutes" })
    let open = try #require(plan.openQuestions.first { $0.field == "review_sla_minutes" })
    #expect(open.owner == "Data team")
    #expect(open.due == "2026-12-01")
  }
}
