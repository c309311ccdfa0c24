// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// An answer of a lane that is laxer than the workflow's: believed only once it is proven.
package struct Claim: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    /// A scored letter or a fact.
    case question(String)
    /// A letter of a step.
    case letter(StepQuestion, step: String)
    /// A step with a person at it that the lane leaves out.
    case leftOut(step: String)
  }

  /// The lane that makes it.
  package var lane: String
  package var subject: Subject
}

extension Claim {
  /// The claims of a lane that count, in the order of the questionnaire and of the steps.
  static func all(of lane: Lane, in file: AnswerFile, by questionnaire: Questionnaire) -> [Claim] {
    let counted = file.answers(in: lane)
    let questions = questionnaire.questions.filter { question in
      counted[question.id].map { file.isClaim($0, to: question.id) } ?? false
    }
    let letters = file.steps(of: lane).flatMap { step in
      let counted = file.letters(of: step, in: lane)
      return StepQuestion.allCases.filter { question in
        counted[question].map { step.isClaim($0, to: question) } ?? false
      }.map { Subject.letter($0, step: step.name) }
    }
    let left = LeftOutSteps(of: lane, in: file).indexes.sorted().map {
      Subject.leftOut(step: file.steps[$0].name)
    }
    return (questions.map { Subject.question($0.id) } + letters + left).map {
      Claim(lane: lane.id, subject: $0)
    }
  }
}
