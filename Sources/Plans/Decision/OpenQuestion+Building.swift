// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension OpenQuestion {
  /// Everything that somebody must find out: unknown answers, unknown letters of steps, figures
  /// that nothing can stand in for, dissent that stands, and what is unconfirmed about the law.
  static func all(in words: PlanWords) -> [OpenQuestion] {
    unknownAnswers(in: words) + unknownLetters(in: words) + neededFigures(in: words)
      + standingDissent(in: words) + law(in: words)
  }

  /// Whoever cannot live with an answer has to be heard before anybody signs.
  private static func standingDissent(in words: PlanWords) -> [OpenQuestion] {
    words.questionnaire.questions.flatMap { question in
      (words.file.answers[question.id]?.dissent ?? []).filter { $0.accepts == false }.map {
        OpenQuestion(
          field: question.id,
          question: words(
            OpenQuestionText.dissent, [.who: $0.who, .question: question.ask]),
          owner: words.file.decider)
      }
    }
  }

  static func unknownAnswers(in words: PlanWords) -> [OpenQuestion] {
    words.questionnaire.questions.compactMap { question in
      guard let answer = words.file.answers[question.id], answer.value == .unknown else {
        return nil
      }
      return OpenQuestion(
        field: question.id, question: question.ask, owner: answer.ask,
        due: answer.due?.description)
    }
  }

  static func unknownLetters(in words: PlanWords) -> [OpenQuestion] {
    words.file.steps.flatMap { step in
      StepQuestion.allCases.compactMap { letter -> OpenQuestion? in
        guard let answer = step.answers[letter], answer.value == .unknown,
          let question = words.questionnaire.stepQuestions.first(where: {
            $0.id == letter.rawValue
          })
        else { return nil }
        return OpenQuestion(
          question: words(
            OpenQuestionText.step, [.step: step.name, .question: question.ask]),
          owner: answer.ask, due: answer.due?.description)
      }
    }
  }

  /// The volume has no stand-in, and schedule and capacity hang on it; without a confidence that
  /// means something a threshold is a proposal.
  private static func neededFigures(in words: PlanWords) -> [OpenQuestion] {
    let threshold = words.figures.threshold
    let isProposal = threshold.map(\.isReckoned) ?? false
    let ids =
      [FigureKey.volumePerDay.rawValue] + (isProposal ? [FactKey.usableConfidence.rawValue] : [])
    return ids.compactMap { id in
      guard words.file.answers[id] == nil, let question = words.questionnaire.question(id)
      else { return nil }
      return OpenQuestion(field: id, question: question.ask)
    }
  }

  private static func law(in words: PlanWords) -> [OpenQuestion] {
    let day = words.file.workflow.assessedOn
    let gates = words.assessment.gates.compactMap(\.gate) + words.assessment.upcomingGates
    return gates.flatMap { gate -> [OpenQuestion] in
      let title = gate.title ?? gate.id
      var questions: [OpenQuestion] = []
      if let unverified = gate.unverified {
        let text = words(OpenQuestionText.unverified, [.gate: title, .text: unverified])
        questions.append(OpenQuestion(question: text))
      }
      if let duty = PlanDuty(gate, assessedOn: day), duty.isStale, let checked = gate.checked {
        let text = words(OpenQuestionText.stale, [.gate: title, .date: "\(checked)"])
        questions.append(OpenQuestion(question: text))
      }
      return questions
    }
  }
}
