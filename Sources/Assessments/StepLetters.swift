// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A step as the rules of controls see it.
package struct StepLetters: Sendable {
  package var name: String
  package var actor: Actor
  package var decides: Bool
  package var letters: StepAnswers

  init(name: String, actor: Actor, decides: Bool, letters: StepAnswers) {
    self.name = name
    self.actor = actor
    self.decides = decides
    self.letters = letters
  }

  init(_ step: Step) {
    name = step.name
    actor = step.actor
    decides = step.decides
    letters = [:]
    guard step.actor == .system else { return }
    for (question, answer) in step.answers {
      letters.updateValue(answer.value.letter, forKey: question)
    }
  }

  init(_ step: Pattern.Step) {
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
