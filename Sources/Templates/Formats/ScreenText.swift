// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text for the template of a screen, whose lines say by a few marks how they are laid out.
///
/// A line that starts with `#` is emphasized, `|` stands between the cells of a row, and what stands
/// between two backquotes is never broken. A value cannot forge them: there they are other
/// characters until the lines are laid out.
package enum ScreenText {
  package static let heading: Unicode.Scalar = "#"
  package static let cell: Unicode.Scalar = "|"
  package static let whole: Unicode.Scalar = "`"

  /// What stands for the marks in values: the last private characters of Unicode, which no text for
  /// people holds.
  private static let masks: [Unicode.Scalar: Unicode.Scalar] = [
    heading: "\u{10FFFC}", cell: "\u{10FFFD}", whole: "\u{10FFFB}",
  ]
  private static let marks = Dictionary(uniqueKeysWithValues: masks.map { ($1, $0) })
  /// A space of a value behind another; it is shown only where a text is never broken.
  package static let furtherSpace: Unicode.Scalar = "\u{10FFFA}"

  /// A value for a template: one line, harmless to a terminal, without marks.
  package static func masked(_ text: String) -> String {
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

  /// The text as people wrote it.
  package static func unmasked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks[$0] != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(marks[scalar] ?? scalar) }
    return String(result)
  }
}
