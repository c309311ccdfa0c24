// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text for the quoted labels and the task names of Mermaid charts.
package enum MermaidText {
  /// The text with everything that Mermaid would read replaced by its number codes.
  package static func escaped(_ text: String) -> String {
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

  /// What Mermaid would read.
  ///
  /// A quote ends a label, two percent signs start a comment, a number sign starts a code, a colon
  /// ends a task's name, and the rest is Markdown, HTML or mathematics. Brackets are harmless
  /// between quotes.
  private static let special: Set<Unicode.Scalar> = [
    "\"", "#", "%", ":", ";", "<", ">", "&", "`", "*", "_", "\\", "$", "~",
  ]
}
