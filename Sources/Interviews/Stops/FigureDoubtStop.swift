// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks whether a figure is right that hardly goes together with another one.
struct FigureDoubtStop: Stop {
  /// The question whose answer it is.
  var id: String
  /// What is asked about it, the present one first.
  var doubts: [FigureDoubt]

  var place: Place { .doubt(id) }
  var subject: NoteSubject? { .question(id) }
  var isPassing: Bool { true }

  func stands(in interview: Interview) -> Bool { !interview.doubts(about: id).isEmpty }

  func prompt(in interview: Interview) -> Prompt {
    guard let doubt = doubts.first else { return Prompt(.none, label: "right>") }
    return Prompt(
      .doubt(DoubtScreen(doubt: doubt, answer: typed(in: interview))), label: "right>",
      choices: ["yes", "no"])
  }

  /// The figure as it would be typed.
  private func typed(in interview: Interview) -> String {
    guard let question = interview.questionnaire.question(id),
      let value = interview.sheet.entries[id]?.value
    else { return "" }
    return AnswerInput.typed(value, for: question)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch line.lowercased() {
    case "", "yes", "y":
      guard doubts.count > 1 else {
        interview.reconfirm.remove(id)
        return .next
      }
      return .go(FigureDoubtStop(id: id, doubts: Array(doubts.dropFirst())))
    case "no", "n": return .close
    // Anything else is the figure that was meant.
    default: return try QuestionStop(id: id).take(line, in: &interview)
    }
  }
}
