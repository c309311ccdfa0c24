// SPDX-License-Identifier: GPL-3.0-or-later

/// A document as it was found.
package struct ReportSource: Sendable {
  /// A longer one, in bytes, is refused.
  package static let mostBytes = MarkdownBounds.mostBytes

  /// The name of its file without the ending, by which others link to it.
  package let name: String
  /// The file as it is named in messages.
  package let file: String
  package let text: String

  package init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}
