// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A piece of text as the file has it, before anyone decides what it means.
package struct YAMLScalar: Hashable, Sendable {
  package enum Style: Sendable {
    case plain
    case quoted
    case block
  }

  package var text: String
  package var style: Style
  /// What stands behind ` #` on the same line and may have been meant as part of the text.
  package var cutOff: String?

  /// Whether nothing was written: an empty value, `~` or `null`.
  package var isNull: Bool {
    style == .plain && text.utf8.count <= 4 && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Whether YAML 1.1 readers would take the text for a truth value rather than a word.
  package var looksBoolean: Bool {
    // The length first: whole paragraphs are asked as well.
    style == .plain && text.utf8.count <= 5
      && ["yes", "no", "on", "off", "true", "false"].contains(text.lowercased())
  }

  package var quoted: String { VisibleText.quoted(text) }
}
