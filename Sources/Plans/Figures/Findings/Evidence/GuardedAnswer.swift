// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// A fact that the room denies for a reason, and that would bring duties or another verdict if it were
/// so: the reason is a lock that somebody must keep.
package struct GuardedAnswer: Sendable {
  package let question: Question
  /// Why it is not so, as it was said.
  package let reason: String
  package let by: String?
  /// The gates that would fire, in their order.
  package let gates: [Gate]
  /// The verdict as it would be; nil where it stays.
  package let verdict: Verdict?

  /// Those of a file, in the order of the questionnaire.
  static func all(in inputs: PlanInputs) -> [GuardedAnswer] {
    let asked = Set(inputs.questionnaire.gates.flatMap { $0.condition.entries.map(\.question) })
    return inputs.questionnaire.questions.compactMap { question in
      guard question.kind == .yesNo, asked.contains(question.id),
        let answer = inputs.file.answers[question.id], answer.value == .yesNo(false),
        let reason = answer.remark
      else { return nil }
      return GuardedAnswer(
        question, reason, answer.noteBy(among: inputs.file.participants), in: inputs)
    }
  }

  private init?(_ question: Question, _ reason: String, _ by: String?, in inputs: PlanInputs) {
    var file = inputs.file
    file.answers[question.id]?.value = .yesNo(true)
    let otherwise = Assessment(of: file, by: inputs.questionnaire)
    let fired = Set(inputs.assessment.gates.map(\.id))
    gates = otherwise.gates.compactMap(\.gate).filter { !fired.contains($0.id) }
    verdict = otherwise.verdict == inputs.verdict ? nil : otherwise.verdict
    guard !gates.isEmpty || verdict != nil else { return nil }
    self.question = question
    self.reason = reason
    self.by = by
  }
}
