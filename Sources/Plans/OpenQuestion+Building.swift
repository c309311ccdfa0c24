// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import StrictYAML

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
          question: "\($0.who) does not accept the answer to “\(question.ask)”. What settles it?",
          owner: context.file.decider)
      }
    }
  }

  private static func unknownAnswers(in context: PlanContext) -> [OpenQuestion] {
    context.questionnaire.questions.compactMap { question in
      guard let answer = context.file.answers[question.id], answer.value == .unknown else {
        return nil
      }
      return OpenQuestion(
        field: question.id, question: question.ask, owner: answer.ask,
        due: answer.due?.description)
    }
  }

  private static func unknownLetters(in context: PlanContext) -> [OpenQuestion] {
    context.file.steps.flatMap { step in
      StepQuestion.allCases.compactMap { letter -> OpenQuestion? in
        guard let answer = step.answers[letter], answer.value == .unknown,
          let question = context.questionnaire.stepQuestions.first(where: {
            $0.id == letter.rawValue
          })
        else { return nil }
        return OpenQuestion(
          question: "Step “\(step.name)”: \(question.ask)", owner: answer.ask,
          due: answer.due?.description)
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
        questions.append(OpenQuestion(question: "To confirm for “\(title)”: \(unverified)"))
      }
      if let duty = PlanDuty(gate, assessedOn: day), duty.isStale, let checked = gate.checked {
        questions.append(
          OpenQuestion(
            question: "Does “\(title)” still say what it said on \(checked), when it was last read?"
          ))
      }
      return questions
    }
  }
}
