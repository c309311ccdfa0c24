// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text brought to one line.
enum LineText {
  /// The text without controls and line breaks, and without spaces at its ends.
  static func singleLine(_ text: String) -> String {
    let scalars = VisibleText.neutralized(text).unicodeScalars.map { scalar in
      isLineSeparator(scalar) ? " " : scalar
    }
    var line = scalars[...]
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: line)
    return String(result)
  }

  private static func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
