// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct ControlPointTests {
  private static let steps = """
    steps:
      - name: Sort
        actor: system
        answers: {reliability: b, error_risk: b, judgment: a, customer_sensitivity: a}
      - name: Decide
        actor: system
        decides: yes
        answers: {reliability: a, error_risk: b, judgment: b, customer_sensitivity: b}
      - name: Send
        actor: system
        answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
    """

  @Test func `what is prepared after the decision is seen before it goes out`() throws {
    func ways(_ name: String, _ change: (inout AnswerFile) -> Void = { _ in }) throws -> [String:
      LaneControl.Way]
    {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
      change(&file)
      let points = Planner(questionnaire).plan(for: file).escalation.controlPoints
      let lanes = points.first { $0.step.hasPrefix(name) }?.lanes ?? []
      return Dictionary(uniqueKeysWithValues: lanes.map { ($0.lane, $0.way) })
    }
    #expect(try ways("Write the reasons") == ["Refusal": .approve, "By hand": .approve])
    // Where nothing says when a case takes effect, the step's own answers count.
    let open = try ways("Write the reasons") { file in
      for index in file.steps.indices { file.steps[index].takesEffect = false }
    }
    #expect(open == ["Refusal": .reviewOnTrigger, "By hand": .reviewOnTrigger])
    // Whoever decides by hand has decided before the system lets the case out.
    #expect(try ways("Send")["By hand"] == .automatic)
    let alone = try ways("Send") { file in
      file.steps.removeAll { $0.actor == .person }
    }
    #expect(alone["By hand"] == .human)
  }

  @Test func `default steps are the pattern's, else the generic ones`() throws {
    let base = try Shipped.base.get()
    let bot = try answerFile("bbbbbbbbbb", ["pattern: escalation"])
    #expect(
      Assessment(of: bot, by: base).plannedSteps.map(\.name)
        == base.pattern("escalation")?.steps.map(\.name))
    for answers in [[], ["pattern: other"], ["pattern: \"?\""]] {
      let file = try answerFile("bbbbbbbbbb", answers)
      #expect(Assessment(of: file, by: base).plannedSteps.count == 4)
    }
  }

  @Test func `default steps are automatic in a full-automation plan`() throws {
    let plan = try plan("aaaaaaaaaa")
    #expect(plan.verdict == .fullAutomation)
    #expect(plan.map.steps.allSatisfy { $0.control == .automatic })
    #expect(plan.escalation.controlPoints.isEmpty)
    #expect(!plan.escalation.pauses.isEmpty)
    #expect(plan.assumptions.contains { $0.field == "steps" })
  }

  @Test func `default deciding steps are raised by the verdict`() throws {
    let loop = try plan("bbbbbbbbbb")
    #expect(loop.map.steps.first { $0.decides }?.control == .reviewOnTrigger)
    let manual = try plan("cccccccccc")
    #expect(manual.map.steps.first { $0.decides }?.control == .human)
  }

  @Test func `batch work flags before the decision and pauses at it`() throws {
    func rules(_ timing: String) throws -> [String] {
      try plan("bbbbbbbbbb", ["timing: \(timing)"], rest: Self.steps).escalation.controlPoints
        .map(\.rule)
    }
    let (batch, live) = (try rules("batch"), try rules("real-time"))
    #expect(batch.count == 2 && Set(batch).count == 2)
    #expect(live == [batch[1], batch[1]])
  }

  @Test func `outcomes against people have a control of their own`() throws {
    let adverse = ["affects_person: yes", "adverse_outcomes: yes"]
    let plan = try plan("bbbbbbbbbb", adverse, rest: Self.steps)
    let point = try #require(plan.escalation.controlPoints.first { $0.step == "Decide" })
    #expect(point.control == .reviewOnTrigger)
    #expect(point.adverseControl == .approve)
    #expect(point.adverseRule != nil)
    #expect(point.triggers.contains { $0.kind == .customerRequest })
  }

  @Test func `a legal basis leaves the control and opens a route to a person`() throws {
    let adverse = ["affects_person: yes", "adverse_outcomes: yes", "legal_basis: contract"]
    let plan = try plan("bbbbbbbbbb", adverse, rest: Self.steps)
    let point = try #require(plan.escalation.controlPoints.first { $0.step == "Decide" })
    #expect(point.adverseControl == nil)
    #expect(point.triggers.contains { $0.kind == .customerRequest })
  }

  @Test func `letters of the step choose its triggers`() throws {
    let points = try plan("bbbbbbbbbb", rest: Self.steps).escalation.controlPoints
    let sort = Set(try #require(points.first).triggers.map(\.kind))
    #expect(sort.contains(.changedContext))
    #expect(!sort.contains(.sentiment))
    let decide = Set(try #require(points.last).triggers.map(\.kind))
    #expect(decide.contains(.sentiment))
    #expect(decide.contains(.customerRequest))
    #expect(decide.contains(.randomSample))
  }

  @Test func `a pattern's triggers stand at the deciding step`() throws {
    let plan = try plan("bbbbbbbbbb", ["pattern: escalation"])
    let own = try #require(try Shipped.base.get().pattern("escalation")).triggers
    let deciding = try #require(plan.map.steps.first { $0.decides })
    let point = try #require(plan.escalation.controlPoints.first { $0.step == deciding.name })
    let others = own.filter { $0.kind != .confidence }
    #expect(others.count == own.count - 1)
    #expect(others.allSatisfy { point.triggers.contains($0) })
  }

  @Test func `the pattern's words on confidence stand beside the figure`() throws {
    let plan = try plan("bbbbbbbbbb", ["pattern: escalation"])
    let point = try #require(plan.escalation.controlPoints.first { $0.confidence != nil })
    let rows = point.triggers.filter { $0.kind == .confidence }
    #expect(rows.count == 1)
    #expect(rows.first?.when.contains("is missing, or cannot be read, or the two best") == true)
  }

  @Test func `a pattern's triggers stand wherever a system acts under control`() throws {
    let letters = "judgment: b, customer_sensitivity: b}"
    let plan = try plan(
      "bbbbbbbbbb", ["pattern: escalation"],
      rest: [
        "steps:", "  - name: Reset", "    actor: system",
        "    answers: {reliability: b, error_risk: b, \(letters)",
        "  - name: Decide", "    actor: system", "    decides: yes",
        "    answers: {reliability: b, error_risk: b, \(letters)",
      ].joined(separator: "\n"))
    let point = try #require(plan.escalation.controlPoints.first { $0.step == "Reset" })
    #expect(point.triggers.contains { $0.when.contains("the bot hands over at once") })
  }

  @Test func `steps of the same name keep their own notes`() throws {
    let decide = [
      "  - name: Decide", "    actor: system",
      "    answers: {reliability: b, error_risk: c, judgment: b, customer_sensitivity: b}",
    ]
    let steps = ["steps:"] + decide + ["    note: First."] + decide + ["    note: Second."]
    let points = try plan("bbbbbbbbbb", rest: steps.joined(separator: "\n")).escalation
      .controlPoints
    #expect(points.map(\.note) == ["First.", "Second."])
  }

  @Test func `nobody is asked or told twice`() throws {
    let one = ["decision_owner: Ada", "risk_owner: Ada", "reviewer_role: Bo"]
    let rows = try plan("cccccccccc", one).escalation.raci
    #expect(rows.contains { $0.accountable == "Ada" && $0.informed.isEmpty })
    #expect(rows.allSatisfy { ![$0.responsible, $0.accountable].contains($0.informed) })
    #expect(rows.allSatisfy { ![$0.responsible, $0.accountable].contains($0.consulted) })
  }

  @Test func `every control point says what happens when nobody answers`() throws {
    for letters in ["bbbbbbbbbb", "cccccccccc"] {
      let points = try plan(letters).escalation.controlPoints
      #expect(!points.isEmpty)
      #expect(points.allSatisfy { !$0.onTimeout.isEmpty && !$0.rule.isEmpty })
      #expect(points.allSatisfy { !$0.onTimeout.lowercased().contains("approved") })
    }
  }

  @Test(arguments: [("real-time", 15.0), ("batch", 240.0)])
  func `a missing time limit is assumed by timing`(timing: String, minutes: Double) throws {
    let plan = try plan("bbbbbbbbbb", ["timing: \(timing)"])
    #expect(plan.escalation.controlPoints.first?.timeLimitMinutes == minutes)
    #expect(plan.assumptions.contains { $0.field == "review_sla_minutes" })
    let given = try planWithLimit(timing)
    #expect(given.escalation.controlPoints.first?.timeLimitMinutes == 7)
    #expect(!given.assumptions.contains { $0.field == "review_sla_minutes" })
  }

  private func planWithLimit(_ timing: String) throws -> Plan {
    try plan("bbbbbbbbbb", ["timing: \(timing)", "review_sla_minutes: 7"])
  }
}
