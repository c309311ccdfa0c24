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
    let lines = WrappedText(width: width, longWords: .cut).lines(of: text)
      .filter { !$0.isEmpty }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [lines[limit - 1] + " …"]
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
