// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A laxer answer of the last lane, or one without a note, which does not count.
struct LaxerAnswerNotCounted: FindingRule {
  static let id = FindingID.laxerAnswerNotCounted

  func findings(in context: FindingContext) -> [Finding] {
    let file = context.file
    return file.lanes.flatMap { lane -> [Finding] in
      let counted = file.answers(in: lane)
      let questions = lane.answers.questions
        .filter { file.isClaim($1, to: $0) && counted[$0]?.value != $1.value }
        .keys.sorted().map { finding([.lane(lane.id), .question($0)]) }
      let steps = file.steps.flatMap { step -> [Finding] in
        let counted = file.letters(of: step, in: lane)
        let own = lane.answers.steps[step.name] ?? [:]
        return StepQuestion.allCases.filter { question in
          own[question].map {
            step.isClaim($0, to: question) && counted[question]?.value != $0.value
          } ?? false
        }.map { finding([.lane(lane.id), .step(step.name), .question($0.rawValue)]) }
      }
      return questions + steps
    }
  }
}
