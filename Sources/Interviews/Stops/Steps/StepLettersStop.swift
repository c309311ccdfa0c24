// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The letters of one step on one line; Enter asks for them one by one.
struct StepLettersStop: Stop {
  var index: Int

  var place: Place { .stepLetters(index) }
  var subject: NoteSubject? { .step(index) }

  func stands(in interview: Interview) -> Bool {
    interview.sheet.steps.indices.contains(index)
  }

  func prompt(in interview: Interview) -> Prompt {
    let steps = interview.sheet.steps
    guard steps.indices.contains(index) else { return Prompt(.none, label: "step>") }
    let letters = steps[index].shownLetters
    return Prompt(
      .stepLetters(
        StepLettersScreen(
          step: steps[index].name, number: index + 1, total: steps.count,
          questions: interview.questionnaire.stepQuestions)),
      label: "step \(index + 1)>", draft: letters.contains("-") ? "" : letters,
      choices: Actor.allCases.map(\.rawValue))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard interview.sheet.steps.indices.contains(index) else { return .next }
    if line.isEmpty {
      return .go(StepQuestionStop(index: index, question: StepQuestion.allCases[0], isSeries: true))
    }
    var step = interview.sheet.steps[index]
    if let actor = Actor(rawValue: line.lowercased()) {
      step.actor = actor
      if actor != .system { step.answers = [:] }
    } else {
      step.answer(
        try StepsInput.letters(line, count: interview.questionnaire.stepQuestions.count))
    }
    interview.change([.replaceStep(index, step)])
    return interview.nextStep
  }
}

extension Interview {
  /// On to the next step that lacks letters, or back to the map of the steps.
  var nextStep: Turn {
    guard let index = sheet.steps.firstIndex(where: { !$0.isComplete(in: questionnaire) }) else {
      return trail.contains { $0.place == .list } ? .next : .go(StepsStop())
    }
    return .go(StepLettersStop(index: index))
  }
}
