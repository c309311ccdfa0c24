// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A dissent of somebody who cannot live with the answer.
struct StandingDissent: Hashable {
  let question: String
  /// Its place in the answer's list, from 0.
  let place: Int
  let who: String
  let dissent: Dissent
  /// The answer that they would give; nil where they gave none that the question takes.
  let other: AnswerValue?

  /// All of them, in the order of the questionnaire.
  static func all(in inputs: PlanInputs) -> [StandingDissent] {
    inputs.questionnaire.questions.flatMap { question in
      (inputs.file.answers[question.id]?.dissent ?? []).enumerated()
        .filter { $1.accepts == false }
        .map { place, dissent in
          StandingDissent(
            question: question.id, place: place, who: dissent.who, dissent: dissent,
            other: dissent.answer.flatMap { Self.value($0, for: question) })
        }
    }
  }

  private static func value(_ text: String, for question: Question) -> AnswerValue? {
    switch question.kind {
    case .abc: Letter(rawValue: text).map(AnswerValue.letter)
    case .yesNo: text == "yes" ? .yesNo(true) : text == "no" ? .yesNo(false) : nil
    case .oneOf: question.options.contains { $0.id == text } ? .choice(text) : nil
    case .someOf, .number, .text, .date: nil
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.question == right.question && left.place == right.place
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(question)
    hasher.combine(place)
  }
}
