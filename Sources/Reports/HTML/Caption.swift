// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// What stands with a table or a chart: its number, and what it is about.
struct Caption {
  enum Kind {
    case table
    case figure

    /// The style that its number bears for a word processor, which counts by it.
    var style: WordStyle { self == .table ? .tableNumber : .figureNumber }
  }

  let kind: Kind
  let number: Int
  private let before: String
  private let after: String
  private let name: String

  init(
    _ kind: Kind, number: Int, phrases: Phrases, _ phrase: ReportPhrase, name: String,
    list: String = ""
  ) {
    self.kind = kind
    self.number = number
    self.name = name
    let mark = PhraseSlot.count.mark
    let text = phrases(phrase.key, [.count: mark, .name: name, .list: list])
    if let place = text.firstRange(of: mark) {
      (before, after) = (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
    } else {
      (before, after) = (text, "")
    }
  }

  /// In plain words.
  var text: String { "\(before)\(number)\(after)" }

  /// For whoever hears it: also what a line right above the table says already.
  var spoken: String { text.contains(name) ? text : "\(text). \(name)" }

  func html(for medium: Medium) -> String {
    guard medium == .word else { return DayText.html(of: text) }
    return MarkupText.escaped(before) + kind.style.around(words: "\(number)")
      + MarkupText.escaped(after)
  }
}
