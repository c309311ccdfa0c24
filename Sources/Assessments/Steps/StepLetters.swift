// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A step as the rules of controls see it.
package struct StepLetters: Sendable {
  /// The step's place among all steps of the file or of the pattern, from 0.
  package var place: Int
  package var name: String
  package var actor: Actor
  package var decides: Bool
  package var letters: StepAnswers
  /// The least control that the room asked for here.
  package var floor: Floor?

  init(
    at place: Int = 0, name: String, actor: Actor, decides: Bool, letters: StepAnswers,
    floor: Floor? = nil
  ) {
    self.place = place
    self.name = name
    self.actor = actor
    self.decides = decides
    self.letters = letters
    self.floor = floor
  }

  /// - Parameter answers: the letters that count, the step's own or those of a lane.
  init(_ step: Step, at place: Int, answers: [StepQuestion: Answer]) {
    self.place = place
    name = step.name
    actor = step.actor
    decides = step.decides
    floor = Floor(control: step.control, approvers: step.approvers)
    letters = [:]
    guard step.actor == .system else { return }
    for (question, answer) in answers {
      letters.updateValue(answer.value.letter, forKey: question)
    }
  }

  init(_ step: Pattern.Step, at place: Int) {
    self.place = place
    name = step.name
    actor = step.actor
    decides = step.decides
    letters = [:]
    for question in StepQuestion.allCases {
      if let letter = step.letters[question.rawValue] { letters[question] = letter }
    }
  }

  var hasUnknown: Bool {
    actor == .system && StepQuestion.allCases.contains { letters.known($0) == nil }
  }

  var bestCase: StepLetters {
    var best = self
    for question in letters.keys where letters.known(question) == nil {
      best.letters[question] = .a
    }
    return best
  }
}
