// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension OpenQuestion {
  /// Everything that somebody must find out: unknown answers, unknown letters of steps, figures
  /// that nothing can stand in for, dissent that stands, and what is unconfirmed about the law.
  static func all(in context: PlanContext) -> [OpenQuestion] {
    unknownAnswers(in: context) + unknownLetters(in: context) + neededFigures(in: context)
      + standingDissent(in: context) + law(in: context)
  }

  /// Whoever cannot live with an answer has to be heard before anybody signs.
  private static func standingDissent(in context: PlanContext) -> [OpenQuestion] {
    context.questionnaire.questions.flatMap { question in
      (context.file.answers[question.id]?.dissent ?? []).filter { $0.accepts == false }.map {
        OpenQuestion(
          field: question.id,
          question: context.words(
            .openQuestion, "dissent", [.who: $0.who, .question: question.ask]),
          owner: context.file.decider)
      }
    }
  }

  static func unknownAnswers(in context: PlanContext) -> [OpenQuestion] {
    context.questionnaire.questions.compactMap { question in
      guard let answer = context.file.answers[question.id], answer.value == .unknown else {
        return nil
      }
      return OpenQuestion(
        field: question.id, question: question.ask, owner: answer.ask,
        due: answer.due?.description)
    }
  }

  static func unknownLetters(in context: PlanContext) -> [OpenQuestion] {
    context.file.steps.flatMap { step in
      StepQuestion.allCases.compactMap { letter -> OpenQuestion? in
        guard let answer = step.answers[letter], answer.value == .unknown,
          let question = context.questionnaire.stepQuestions.first(where: {
            $0.id == letter.rawValue
          })
        else { return nil }
        return OpenQuestion(
          question: context.words(
            .openQuestion, "step", [.step: step.name, .question: question.ask]),
          owner: answer.ask, due: answer.due?.description)
      }
    }
  }

  /// The volume has no stand-in, and schedule and capacity hang on it.
  private static func neededFigures(in context: PlanContext) -> [OpenQuestion] {
    ["volume_per_day"].compactMap { id in
      guard context.file.answers[id] == nil, let question = context.questionnaire.question(id)
      else { return nil }
      return OpenQuestion(field: id, question: question.ask)
    }
  }

  private static func law(in context: PlanContext) -> [OpenQuestion] {
    let day = context.file.workflow.assessedOn
    let gates = context.assessment.gates.compactMap(\.gate) + context.assessment.upcomingGates
    return gates.flatMap { gate -> [OpenQuestion] in
      let title = gate.title ?? gate.id
      var questions: [OpenQuestion] = []
      if let unverified = gate.unverified {
        let words = context.words(.openQuestion, "unverified", [.gate: title, .text: unverified])
        questions.append(OpenQuestion(question: words))
      }
      if let duty = PlanDuty(gate, assessedOn: day), duty.isStale, let checked = gate.checked {
        let words = context.words(.openQuestion, "stale", [.gate: title, .date: "\(checked)"])
        questions.append(OpenQuestion(question: words))
      }
      return questions
    }
  }
}
