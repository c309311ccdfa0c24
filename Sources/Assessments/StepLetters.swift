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
  /// Nil in place of a letter is `"?"`.
  package var letters: [StepQuestion: Letter?]
  /// The least control that the room asked for here.
  package var floor: Floor?

  init(
    at place: Int = 0, name: String, actor: Actor, decides: Bool,
    letters: [StepQuestion: Letter?], floor: Floor? = nil
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
      if case .letter(let letter) = answer.value {
        letters.updateValue(letter, forKey: question)
      } else {
        letters.updateValue(nil, forKey: question)
      }
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
