// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension Step {
  private static let nowhere = SourceLocation(file: "")

  /// A new step of a system, without letters.
  init(named name: String) {
    self.init(
      name: name, actor: .system, decides: false, note: nil, answers: [:],
      location: Self.nowhere)
  }

  init(_ proposed: Pattern.Step) {
    var answers: [StepQuestion: Answer] = [:]
    for question in StepQuestion.allCases where proposed.actor == .system {
      answers[question] = proposed.letters[question.rawValue].map {
        Answer(value: .letter($0), origin: .answerFile, location: Self.nowhere)
      }
    }
    self.init(
      name: proposed.name, actor: proposed.actor, decides: proposed.decides, note: nil,
      answers: answers, location: Self.nowhere)
  }

  /// Whether nothing more needs to be asked about it.
  func isComplete(in questionnaire: Questionnaire) -> Bool {
    actor != .system
      || questionnaire.stepQuestions.allSatisfy { question in
        StepQuestion(rawValue: question.id).map { answers[$0] != nil } ?? true
      }
  }

  /// The letters in the order of the step questions, `-` where one is missing.
  var shownLetters: String {
    guard actor == .system else { return "" }
    return StepQuestion.allCases.map { question in
      switch answers[question]?.value {
      case .letter(let letter)?: letter.rawValue
      case nil: "-"
      default: "?"
      }
    }.joined()
  }

  /// Takes letters in the order of the step questions, nil for `?`.
  mutating func answer(_ letters: [Letter?]) {
    for (question, letter) in zip(StepQuestion.allCases, letters) {
      let earlier = answers[question]
      let value = letter.map(AnswerValue.letter) ?? .unknown
      // Another letter is nobody's who gave the old one.
      answers[question] = Answer(
        value: value, note: earlier?.note, by: earlier?.value == value ? earlier?.by : nil,
        origin: .answerFile, location: location)
    }
  }

  /// What a step says, without where it stands in a file.
  var outline: [String] {
    [name, actor.rawValue, decides ? "decides" : "", note ?? "", shownLetters]
  }
}

extension Stop {
  /// Whether the stop goes by a step's number, which changes when steps move.
  var isAboutOneStep: Bool {
    switch place {
    case .stepLetters, .stepQuestion, .note(.step): true
    default: false
    }
  }
}
