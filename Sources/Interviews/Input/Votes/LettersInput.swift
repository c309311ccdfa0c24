// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// Several letters on one line: `bbacb?-abab`, a dash for one that stays open.
enum LettersInput {
  static func read(
    _ line: String, for questions: [Question]
  ) throws(InputRefusal) -> [AnswerValue?] {
    let typed = line.lowercased().filter { !$0.isWhitespace && $0 != "," }
    let example = String(
      String(repeating: "bbacb?abab", count: questions.count / 10 + 1).prefix(questions.count))
    var values: [AnswerValue?] = []
    for (index, character) in typed.enumerated() {
      switch character {
      case "?": values.append(.unknown)
      case "-": values.append(nil)
      default:
        guard let letter = Letter(rawValue: String(character)) else {
          throw InputRefusal(
            "Character \(index + 1), \(VisibleText.quoted(String(character))), is no answer: "
              + "type a, b, c, ? or - for each question.", example: example)
        }
        values.append(.letter(letter))
      }
    }
    guard values.count == questions.count else {
      throw InputRefusal(
        "There are \(questions.count) questions, and \(values.count) "
          + "\(values.count == 1 ? "letter" : "letters").", example: example)
    }
    return values
  }
}
