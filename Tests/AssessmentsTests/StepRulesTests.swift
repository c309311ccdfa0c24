// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Assessments

struct StepRulesTests {
  /// The control of a step that does not decide, followed by a person's that does.
  private func control(_ letters: String) -> Control? {
    let steps = [SmallCase.step(letters), SmallCase.step("", actor: .person)]
    return StepRules.assessed(
      steps, gates: [], verdict: nil, in: SmallCase.situation("aaaaaaaaaa"))[0].control
  }

  private func decidingControl(
    _ letters: String, verdict: Verdict? = nil, gates: [Gate] = [],
    facts: [String: AnswerValue] = [:]
  ) -> AssessedStep {
    StepRules.assessed(
      [SmallCase.step(letters)], gates: gates, verdict: verdict,
      in: SmallCase.situation("aaaaaaaaaa", facts: facts))[0]
  }

  // Letters are reliability, error risk, judgment, customer sensitivity.
  @Test(
    "The letters of a step that does not decide",
    arguments: [
      ("aaaa", Control.automatic), ("baaa", .automatic), ("abaa", .automatic),
      ("bbaa", .reviewOnTrigger), ("aabb", .reviewOnTrigger), ("bbbb", .reviewOnTrigger),
      ("caaa", .human), ("aaca", .approve), ("aacc", .approve),
      ("acaa", .reviewOnTrigger), ("aaac", .reviewOnTrigger), ("acac", .approve),
      ("bcaa", .approve), ("acba", .approve), ("abac", .reviewOnTrigger),
      ("acab", .reviewOnTrigger),
      ("baac", .approve), ("ccca", .human),
      ("?aaa", .human), ("aa?a", .approve), ("a?aa", .reviewOnTrigger), ("a?a?", .approve),
    ])
  func byLetters(letters: String, expected: Control) {
    #expect(control(letters) == expected)
  }

  @Test("Judgment c is the person's where the step decides")
  func judgmentDecides() {
    #expect(decidingControl("aaca").control == .human)
    #expect(decidingControl("aaba").control == .automatic)
  }

  @Test("One concern on an automatic step asks for an audit sample; none does not")
  func auditSample() {
    #expect(decidingControl("aaba").needsAuditSample)
    #expect(!decidingControl("aaaa").needsAuditSample)
    #expect(!decidingControl("aaba", verdict: .humanInTheLoop).needsAuditSample)
  }

  @Test("A person's step is human, a customer's has no control")
  func actors() {
    let steps = [SmallCase.step("", actor: .customer), SmallCase.step("", actor: .person)]
    let assessed = StepRules.assessed(
      steps, gates: [], verdict: nil, in: SmallCase.situation("aaaaaaaaaa"))
    #expect(assessed.map(\.control) == [nil, .human])
    #expect(assessed.map(\.decides) == [false, true])
  }

  @Test("Marked steps decide; else the last that is not the customer's")
  func decidingSteps() {
    let situation = SmallCase.situation("aaaaaaaaaa")
    let unmarked = [
      SmallCase.step("aaaa"), SmallCase.step("aaaa"), SmallCase.step("", actor: .customer),
    ]
    #expect(
      StepRules.assessed(unmarked, gates: [], verdict: nil, in: situation).map(\.decides)
        == [false, true, false])
    let marked = [
      SmallCase.step("aaaa", decides: true), SmallCase.step("aaaa"),
      SmallCase.step("aaaa", decides: true),
    ]
    #expect(
      StepRules.assessed(marked, gates: [], verdict: nil, in: situation).map(\.decides)
        == [true, false, true])
  }

  @Test("The verdict raises deciding steps only")
  func raisedByVerdict() {
    let steps = [SmallCase.step("aaaa"), SmallCase.step("aaaa")]
    let situation = SmallCase.situation("aaaaaaaaaa")
    func controls(_ verdict: Verdict) -> [Control?] {
      StepRules.assessed(steps, gates: [], verdict: verdict, in: situation).map(\.control)
    }
    #expect(controls(.fullAutomation) == [.automatic, .automatic])
    #expect(controls(.humanInTheLoop) == [.automatic, .reviewOnTrigger])
    #expect(controls(.manual) == [.automatic, .human])
    #expect(decidingControl("acac", verdict: .humanInTheLoop).control == .approve)
  }

  @Test(
    "Given steps ask for a verdict",
    arguments: [
      ([Control.automatic, .automatic], Verdict.fullAutomation),
      ([.automatic, .reviewOnTrigger], .humanInTheLoop), ([.automatic, .human], .humanInTheLoop),
      ([.human, .human], .manual), ([.human], .manual), ([nil, .human], .manual),
      ([nil], .fullAutomation), ([], .fullAutomation),
    ] as [([Control?], Verdict)])
  func verdict(controls: [Control?], expected: Verdict) {
    let steps = controls.map { control in
      var step = decidingControl("aaaa")
      step.control = control
      return step
    }
    #expect(StepRules.verdict(of: steps) == expected)
  }
}
