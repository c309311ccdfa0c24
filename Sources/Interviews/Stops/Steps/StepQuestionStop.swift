// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// One of the step questions about one step.
struct StepQuestionStop: Stop {
  var index: Int
  var question: StepQuestion
  /// Whether the step's other questions follow.
  var isSeries = false

  var place: Place { .stepQuestion(index, question) }
  var subject: NoteSubject? { .step(index) }

  func stands(in interview: Interview) -> Bool {
    interview.sheet.steps.indices.contains(index)
  }

  func prompt(in interview: Interview) -> Prompt {
    guard let asked = asked(in: interview), stands(in: interview) else {
      return Prompt(.none, label: "step>")
    }
    let step = interview.sheet.steps[index]
    let earlier = step.answers[question].map { AnswerInput.typed($0.value, for: asked) }
    return Prompt(
      .question(interview.stepQuestionScreen(asked, step: step, earlier: earlier)),
      label: "step \(index + 1)>", draft: earlier ?? "",
      choices: AnswerInput.choices(for: asked))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard let asked = asked(in: interview), stands(in: interview) else { return .next }
    var step = interview.sheet.steps[index]
    if !line.isEmpty {
      let reading = try AnswerInput.read(
        line, for: asked, participants: interview.sheet.participants,
        today: interview.options.today)
      step.answers[question] = Answer(
        value: reading.value, by: reading.by, origin: .answerFile, location: step.location)
      interview.change([.replaceStep(index, step)])
    } else if step.answers[question] == nil {
      throw InputRefusal("Type \(asked.allowedWords), or ? if it is not known yet.", example: "b")
    }
    let all = StepQuestion.allCases
    if isSeries, let at = all.firstIndex(of: question), at + 1 < all.count {
      return .go(StepQuestionStop(index: index, question: all[at + 1], isSeries: true))
    }
    return interview.nextStep
  }

  private func asked(in interview: Interview) -> Question? {
    interview.questionnaire.stepQuestions.first { $0.id == question.rawValue }
  }
}
