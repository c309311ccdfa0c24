// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The value of an answer.
package enum AnswerValue: Hashable, Sendable {
  /// Not known yet: a real answer, written `"?"`.
  case unknown
  case letter(Letter)
  case yesNo(Bool)
  case choice(String)
  case choices([String])
  case number(PlainNumber)
  case text(String)
  case date(CalendarDate)

  /// The letter; nil where it is not known yet, and for values of other kinds.
  package var letter: Letter? {
    if case .letter(let letter) = self { letter } else { nil }
  }

  /// The words a condition compares with: none for figures, texts and dates.
  package var words: [String] {
    switch self {
    case .letter(let letter): [letter.rawValue]
    case .yesNo(let yes): [yes ? "yes" : "no"]
    case .choice(let choice): [choice]
    case .choices(let choices): choices
    case .unknown, .number, .text, .date: []
    }
  }
}
