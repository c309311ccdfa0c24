// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Assessments

/// The second control for outcomes against the person.
struct AdverseControlTests {
  private static func questionnaire(duty: String, extra: String = "") -> Questionnaire {
    SmallCase.text(
      gates: "- {id: law, when: {jurisdictions: eu}, duty: \(duty), because: Law.\(extra)}")
  }

  private func deciding(
    duty: String, adverse: AnswerValue?, basis: AnswerValue? = nil, letters: String = "aaaa"
  ) -> AssessedStep {
    var facts: [String: AnswerValue] = ["jurisdictions": .choices(["eu"])]
    facts["adverse_outcomes"] = adverse
    facts["legal_basis"] = basis
    let questionnaire = Self.questionnaire(duty: duty)
    let outcome = Outcome(
      of: SmallCase.situation(
        "aaaaaaaaaa", facts: facts, steps: [SmallCase.step(letters)], in: questionnaire))
    return outcome.steps[0]
  }

  @Test("Duty to decide makes adverse outcomes human")
  func decide() {
    let step = deciding(duty: "decide", adverse: .yesNo(true))
    #expect((step.control, step.adverseControl) == (.reviewOnTrigger, .human))
    #expect(deciding(duty: "decide", adverse: .unknown).adverseControl == .human)
    #expect(deciding(duty: "decide", adverse: .yesNo(false)).adverseControl == nil)
    #expect(deciding(duty: "decide", adverse: nil).adverseControl == nil)
  }

  @Test("Duty to review asks for approval without a recorded basis")
  func review() {
    for basis: AnswerValue? in [nil, .unknown, .choice("none")] {
      let step = deciding(duty: "review", adverse: .yesNo(true), basis: basis)
      #expect(step.adverseControl == .approve)
      #expect(!step.offersPersonOnRequest)
    }
  }

  @Test("With a recorded basis the step keeps its control and offers a person on request")
  func reviewWithBasis() {
    let step = deciding(duty: "review", adverse: .yesNo(true), basis: .choice("contract"))
    #expect(step.adverseControl == nil)
    #expect(step.offersPersonOnRequest)
  }

  @Test("A duty to explain changes no control")
  func explain() {
    let step = deciding(duty: "explain", adverse: .yesNo(true))
    #expect(step.adverseControl == nil)
    #expect(step.control == .automatic)
    #expect(!step.offersPersonOnRequest)
  }

  @Test("A control that is strong enough already is not said twice")
  func noDifference() {
    #expect(deciding(duty: "review", adverse: .yesNo(true), letters: "acac").adverseControl == nil)
    #expect(deciding(duty: "decide", adverse: .yesNo(true), letters: "caaa").adverseControl == nil)
  }

  @Test("A gate on adverse outcomes raises to human-in-the-loop at most, and not without them")
  func adverseOnly() {
    let questionnaire = Self.questionnaire(
      duty: "decide", extra: ", applies_to: adverse, requires: human-in-the-loop")
    func verdict(_ adverse: AnswerValue) -> Verdict {
      Outcome.verdict(
        of: SmallCase.situation(
          "aaaaaaaaaa", facts: ["jurisdictions": .choices(["eu"]), "adverse_outcomes": adverse],
          in: questionnaire))
    }
    #expect(verdict(.yesNo(true)) == .humanInTheLoop)
    #expect(verdict(.unknown) == .humanInTheLoop)
    #expect(verdict(.yesNo(false)) == .fullAutomation)
  }
}
