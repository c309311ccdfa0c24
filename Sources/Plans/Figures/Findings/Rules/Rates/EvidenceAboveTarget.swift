// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The cases behind a letter show more wrong results than the target allows.
struct EvidenceAboveTarget: FindingRule {
  static let id = FindingID.evidenceAboveTarget

  func findings(in context: FindingContext) -> [Finding] {
    guard let target = context.lanes.map(\.target.value).min() else { return [] }
    let questions = context.inputs.questionnaire.scored.compactMap { question in
      context.file.answers[question.id].map { ([FindingSubject.question(question.id)], $0) }
    }
    let steps = context.file.steps.flatMap { step in
      StepQuestion.allCases.compactMap { question in
        step.answers[question].map {
          ([FindingSubject.step(step.name), .question(question.rawValue)], $0)
        }
      }
    }
    return (questions + steps).compactMap { subjects, answer in
      guard let right = answer.sample?.right, let cases = answer.sample?.of, cases > 0 else {
        return nil
      }
      let wrong = KnownRate(
        value: Double(cases - right) / Double(cases),
        sample: Sample(count: cases - right, of: cases))
      guard wrong.estimate.low > target else { return nil }
      return finding(
        subjects,
        [
          .rate: .share(wrong.value), .low: .share(wrong.estimate.low),
          .high: .share(wrong.estimate.high), .target: .share(target),
          .errors: .count(Double(cases - right)), .cases: .count(Double(cases)),
          .letter: answer.value.letter.map(FigureValue.letter),
        ])
    }
  }
}
