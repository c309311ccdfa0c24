// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The few marks by which a screen's template says how its lines are laid out.
///
/// A line that starts with `#` is emphasized, `|` stands between the cells of a row, and what stands
/// between two backquotes is never broken. A value cannot forge them: there they are other
/// characters until the lines are laid out.
enum ScreenMarkup {
  static let heading: Unicode.Scalar = "#"
  static let cell: Unicode.Scalar = "|"
  private static let whole: Unicode.Scalar = "`"

  /// What stands for the marks in values: the last private characters of Unicode, which no text for
  /// people holds.
  private static let masks: [Unicode.Scalar: Unicode.Scalar] = [
    heading: "\u{10FFFC}", cell: "\u{10FFFD}", whole: "\u{10FFFB}",
  ]
  private static let marks = Dictionary(uniqueKeysWithValues: masks.map { ($1, $0) })
  /// A space of a value behind another; it is shown only where a text is never broken.
  private static let furtherSpace: Unicode.Scalar = "\u{10FFFA}"

  /// A value for a template: one line, harmless to a terminal, without marks.
  static func masked(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in LineText.singleLine(text).unicodeScalars {
      if let mask = masks[scalar] {
        result.append(mask)
      } else if scalar == furtherSpace || marks[scalar] != nil {
        result.append("\u{FFFD}")
      } else if scalar == " ", let last = result.last, last == " " || last == furtherSpace {
        result.append(furtherSpace)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  static func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks[$0] != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(marks[scalar] ?? scalar) }
    return String(result)
  }

  /// The words of a cell, still masked.
  static func words(of cell: Substring.UnicodeScalarView) -> [WrappedText.Word] {
    var words: [WrappedText.Word] = []
    var text = String.UnicodeScalarView()
    var isInside = false
    var isWhole = false
    func end() {
      if !text.isEmpty { words.append(WrappedText.Word(String(text), isWhole: isWhole)) }
      text = String.UnicodeScalarView()
      isWhole = isInside
    }
    for scalar in cell {
      switch scalar {
      case whole:
        isInside.toggle()
        isWhole = true
      case " " where !isInside: end()
      case furtherSpace:
        if isInside { text.append(" ") }
      default: text.append(scalar)
      }
    }
    end()
    return words
  }

  /// The setting that the templates of screens get, and only they.
  static let type = "CONTENT_TYPE:SCREEN"

  /// Tells Mustache about the format, once per process.
  static func register() { registration }

  private static let registration: Void = {
    MustacheContentTypes.register(Content(), named: "SCREEN")
  }()

  private struct Content: MustacheContentType {
    func escapeText(_ text: String) -> String { ScreenMarkup.masked(text) }
  }
}
