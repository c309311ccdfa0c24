// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// The text of a cell, as far as it is the same for all kinds of cells.
enum CellText {
  /// Whether nobody would see anything in it.
  static func isEmpty(_ text: String) -> Bool { !VisibleText.isVisible(text) }

  /// The text without white space at its ends, on one line.
  static func singleLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// A control character, which no spreadsheet shows, with its number; tabs and line ends are none.
  static func control(in text: String) -> String? {
    let found = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F: true
      default: false
      }
    }
    return found?.codePoint
  }

  /// What spreadsheet programs show in place of a value that they could not reckon.
  static func isFailure(_ text: String) -> Bool {
    [
      "#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ].contains(singleLine(text).uppercased())
  }

  /// The name of a column as it is compared: without case, punctuation at its end, or the number
  /// before a question.
  static func key(_ name: String) -> String {
    var text = singleLine(PlainCharacters.of(name)).lowercased()[...]
    let number = text.prefix { $0.isNumber }
    if !number.isEmpty, text.dropFirst(number.count).hasPrefix(". ") {
      text = text.dropFirst(number.count + 2)
    }
    while let last = text.last, "?:*. ".contains(last) { text.removeLast() }
    return String(text)
  }
}
