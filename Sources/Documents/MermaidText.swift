// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text for the quoted labels and the task names of Mermaid charts.
enum MermaidText {
  /// The text with everything that Mermaid would read replaced by its number codes.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in LineText.singleLine(text).unicodeScalars {
      if special.contains(scalar) {
        result.append(contentsOf: "#\(scalar.value);".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in lines of about `width` cells for a label, cut after `limit` lines.
  ///
  /// A word that alone is too long for a line is cut too.
  static func lines(_ text: String, width: Int = 22, limit: Int = 4) -> [String] {
    var lines: [String] = []
    for word in LineText.singleLine(text).split(separator: " ") {
      let word = TerminalWidth.cut(String(word), to: width)
      if let last = lines.last,
        TerminalWidth.cells(of: last) + 1 + TerminalWidth.cells(of: word) <= width
      {
        lines[lines.count - 1] = "\(last) \(word)"
      } else if lines.count == limit {
        lines[limit - 1] += " …"
        return lines
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// What Mermaid would read.
  ///
  /// A quote ends a label, two percent signs start a comment, a number sign starts a code, a colon
  /// ends a task's name, and the rest is Markdown, HTML or mathematics. Brackets are harmless
  /// between quotes.
  private static let special: Set<Unicode.Scalar> = [
    "\"", "#", "%", ":", ";", "<", ">", "&", "`", "*", "_", "\\", "$", "~",
  ]
}
