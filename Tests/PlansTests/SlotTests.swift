// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct SlotTests {
  private func target(_ id: String, in plan: Plan) throws -> Metric {
    try #require(plan.metrics.first { $0.id == id })
  }

  @Test(arguments: [
    // By chance 99 reviews pass unchanged once in twenty times at 3%, 149 at the target of 2%.
    (["override_rate_today: 0.03"], "99 reviews"), ([], "149 reviews"),
    (["override_rate_today: 0"], "149 reviews"),
  ])
  func `silence is a finding by the rate of today`(figures: [String], shown: String) throws {
    let plan = try plan("bbbbbbbbbb", figures)
    #expect(try target("override_rate", in: plan).alert.contains(shown))
  }

  @Test(arguments: [
    (["volume_per_day: 310"], "about 6.2 a day"), (["volume_per_day: 50"], "about 1 a day"),
    (["volume_per_day: 49"], "about 21 a month"), ([], "may remain."),
  ])
  func `the target is told in cases`(figures: [String], shown: String) throws {
    let risks = try plan("bbbbbbbbbb", figures).decision.residualRisks
    #expect(risks.contains { $0.contains(shown) })
  }

  @Test(arguments: [
    ([], "planted errors show how many"), (["reviewer_miss_rate: 0.1"], "planted errors check it"),
    (["reviewer_miss_rate: 0.11"], "asks for 90% caught"),
  ])
  func `what reviewers miss is told as far as it is known`(
    figures: [String], shown: String
  ) throws {
    let risks = try plan("bbbbbbbbbb", figures).decision.residualRisks
    #expect(risks.contains { $0.contains(shown) })
  }

  @Test(arguments: [
    (["review_minutes: 50"], "the work at the control points"),
    (["review_minutes: 51"], "coverage and quality, not hours"),
  ])
  func `hours are promised only where checks take fewer`(
    figures: [String], shown: String
  ) throws {
    let work = ["current_state: manual", "volume_per_day: 60", "handling_minutes: 10"]
    let plan = try plan("bbbbbbbbbb", work + figures)
    #expect(plan.decision.benefits.contains { $0.contains(shown) })
    let isRisk = shown.contains("not hours")
    for id in ["cost", "over-reviewing"] {
      #expect(plan.risks.first { $0.id == id }?.level == (isRisk ? .medium : .low))
    }
  }

  @Test func `sooner answers are not promised where every case waits`() throws {
    func promises(_ letters: String) throws -> Bool {
      try plan(letters, ["current_state: manual"]).decision.benefits.contains {
        $0.contains("answered sooner")
      }
    }
    #expect(try promises("bbbbbbbbbb"))
    #expect(try !promises("bccbaabbab"))
  }

  @Test(arguments: [(0.79, true), (0.8, false)])
  func `more handovers than checks are told`(contained: Double, isTold: Bool) throws {
    let contacts = try Shipped.contactCenter.get()
    let facts = [
      "evaluates_staff: no", "infers_emotion: no", "channels: [chatbot]",
      "containment_today: \(contained)",
    ]
    let plan = Planner(contacts).plan(for: try answerFile("bbbbbbbbbb", facts, for: contacts))
    #expect(plan.verdict == .humanInTheLoop)
    #expect(plan.decision.warnings.contains { $0.contains("reach a person") } == isTold)
  }

  @Test func `owners are named once where they are the same`() throws {
    func incident(_ risk: String) throws -> String {
      let plan = try plan("bbbbbbbbbb", ["decision_owner: Ada", "risk_owner: \(risk)"])
      return try #require(plan.advice(at: .incident).first).text
    }
    #expect(try incident("Bo").contains("the decision owner (Ada) and the risk owner (Bo)"))
    #expect(try !incident("Ada").contains("risk owner"))
  }

  @Test func `a pause waits shorter where somebody waits`() throws {
    func age(_ timing: String) throws -> String {
      let plan = try plan("aaaaaaaaaa", ["timing: \(timing)"])
      return try target("exception_queue_age", in: plan).target
    }
    #expect(try age("real-time").contains("1 working day"))
    #expect(try age("batch").contains("2 working days"))
  }

  @Test func `steps that nobody answered for are not called in between`() throws {
    func looksFirst(_ rest: String) throws -> Bool {
      let plan = try plan("aaaaaaaaaa", ["pattern: document-processing"], rest: rest)
      return plan.advice[.auditSample, default: []].contains { $0.text.contains("looks first") }
    }
    #expect(try !looksFirst(""))
    let steps = """
      steps:
        - name: Copy
          actor: system
          decides: yes
          answers: {reliability: b, error_risk: a, judgment: a, customer_sensitivity: a}
      """
    #expect(try looksFirst(steps))
  }

  @Test func `a step is marked where its answer is not known`() throws {
    func steps(_ risk: String) -> String {
      """
      steps:
        - name: Reset
          actor: system
          decides: yes
          answers: {reliability: b, error_risk: \(risk), judgment: b, customer_sensitivity: b}
      """
    }
    let open = try plan("bbbbbbbbbb", rest: steps("\"?\""))
    #expect(open.map.risky == ["Reset (not known yet)"])
    #expect(open.decision.residualRisks.contains { $0.contains("“Reset” (not known yet)") })
    let known = try plan("bbbbbbbbbb", rest: steps("c"))
    #expect(known.map.risky == ["Reset"])
    #expect(known.decision.residualRisks.contains { $0.hasSuffix("most at “Reset”.") })
  }

  @Test func `what stays wrong is told where it is above the target`() throws {
    func told(_ target: String, _ volume: String) throws -> [String] {
      try plan(
        "bbbbbbbbbb",
        [
          "volume_per_day: \(volume)", "proposal_error_rate: 0.0648", "reviewer_miss_rate: 0.5",
          "target_error_rate: \(target)",
        ],
        rest: """
          steps:
            - name: Decide
              actor: system
              answers: {reliability: a, error_risk: c, judgment: b, customer_sensitivity: b}
          """
      ).decision.residualRisks.filter { $0.contains("On the figures given") }
    }
    // People see every case and miss half of 6.48%: of 1,000 cases 32, of 10 in 21 days 6.8.
    #expect(try told("0.03", "1000").first?.contains("about 3.2% (32 a day)") == true)
    #expect(try told("0.03", "10").first?.contains("about 3.2% (6.8 a month)") == true)
    #expect(try told("0.0324", "1000").isEmpty)
  }

  @Test(arguments: [
    ("batch", "240", "4 service hours"), ("batch", "90", "90 minutes"),
    ("batch", "150", "150 minutes"), ("real-time", "240", "4 hours"),
  ])
  func `long limits are hours of service where cases can wait`(
    timing: String, minutes: String, shown: String
  ) throws {
    let plan = try plan(
      "bbbbbbbbbb", ["timing: \(timing)", "review_sla_minutes: \(minutes)"])
    #expect(plan.escalation.timeLimit == shown)
  }
}
