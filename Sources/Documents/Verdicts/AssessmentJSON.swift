// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// An assessment as an object of `hitl.assessment/1`.
package enum AssessmentJSON {
  package static func value(
    of assessment: Assessment, workflow: Workflow, file: String
  ) -> JSONValue {
    .object(
      members(of: assessment, workflow: workflow, file: file) + [
        JSONValue.Member(key: "steps", value: .list(assessment.steps.map(step)))
      ] + laneMembers(of: assessment))
  }

  /// Everything but the steps, which a plan shows in its own way.
  static func members(
    of assessment: Assessment, workflow: Workflow, file: String
  ) -> [JSONValue.Member] {
    let uncovered =
      assessment.hasUncoveredPlace
      ? [JSONValue.Member(key: "uncovered_place", value: .flag(true))] : []
    return [
      JSONValue.Member(key: "id", value: .text(workflow.id)),
      JSONValue.Member(key: "name", value: .text(workflow.name)),
      JSONValue.Member(key: "file", value: .text(file)),
      JSONValue.Member(key: "verdict", value: .text(assessment.verdict.rawValue)),
      JSONValue.Member(key: "mostly", value: .text(assessment.tally.mostly.rawValue)),
      JSONValue.Member(key: "tally", value: tally(assessment.tally)),
      JSONValue.Member(key: "gates", value: .list(assessment.gates.map(gate))),
    ] + uncovered + [
      JSONValue.Member(key: "provisional", value: .flag(assessment.isProvisional)),
      JSONValue.Member(key: "best_case", value: .text(assessment.bestCase.rawValue)),
      JSONValue.Member(key: "mapped", value: .flag(assessment.isMapped)),
      JSONValue.Member(key: "split", value: .flag(assessment.tally.isSplit)),
      JSONValue.Member(key: "flips", value: .list(assessment.flips.map(flip))),
      JSONValue.Member(
        key: "changes_to_flip", value: .orNull(assessment.changesToFlip.map(JSONValue.count))),
    ]
  }

  static func tally(_ tally: Tally) -> JSONValue {
    func weight(_ thousandths: Int) -> JSONValue { .number(Double(thousandths) / 1000) }
    return .object(
      ("a", weight(tally.a)), ("b", weight(tally.b)), ("c", weight(tally.c)),
      ("unknown", weight(tally.unknown)))
  }

  static func gate(_ fired: FiredGate) -> JSONValue {
    .object(
      ("id", .text(fired.id)),
      ("requires", (fired.requires?.rawValue).map(JSONValue.text)),
      ("duty", (fired.gate?.duty?.rawValue).map(JSONValue.text)),
      ("because", .text(fired.because)),
      ("cite", (fired.gate?.cite).map(JSONValue.text)))
  }

  static func flip(_ flip: Flip) -> JSONValue {
    .object(
      ("question", .text(flip.question)),
      ("from", .text(flip.from?.rawValue ?? "?")),
      ("to", .text(flip.to.rawValue)),
      ("verdict", .text(flip.verdict.rawValue)))
  }

  static func step(_ step: AssessedStep) -> JSONValue {
    .object(
      ("name", .text(step.name)),
      ("actor", .text(step.actor.rawValue)),
      ("control", control(step.control)),
      ("adverse_control", (step.adverseControl?.rawValue).map(JSONValue.text)))
  }

  /// A customer's step has no control, which is written as a word.
  static func control(_ control: Control?) -> JSONValue { .text(control?.rawValue ?? "none") }
}
