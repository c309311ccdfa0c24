// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A step as the rules of controls see it.
package struct StepLetters: Sendable {
  package var name: String
  package var actor: Actor
  package var decides: Bool
  /// Nil in place of a letter is `"?"`.
  package var letters: [StepQuestion: Letter?]

  init(name: String, actor: Actor, decides: Bool, letters: [StepQuestion: Letter?]) {
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
      if case .letter(let letter) = answer.value {
        letters.updateValue(letter, forKey: question)
      } else {
        letters.updateValue(nil, forKey: question)
      }
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

  /// The letter as the rules count it: unknown and absent are c.
  func counted(_ question: StepQuestion) -> Letter {
    (letters[question] ?? nil) ?? .c
  }

  var hasUnknown: Bool {
    actor == .system && StepQuestion.allCases.contains { (letters[$0] ?? nil) == nil }
  }

  var bestCase: StepLetters {
    var best = self
    for question in letters.keys where (letters[question] ?? nil) == nil {
      best.letters[question] = .a
    }
    return best
  }
}
