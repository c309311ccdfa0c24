// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// A section of a generated file: its id and its Markdown.
package struct GeneratedSection: Equatable, Sendable {
  package let id: String
  /// The Markdown without blank lines around it.
  package let text: String
  /// What the begin marker records, so that a later edit shows.
  package let hash: String

  package init(id: String, text: String) {
    self.init(id: id, normalized: SectionText.normalized(text))
  }

  init(_ section: RenderedSection) {
    self.init(id: section.id, normalized: section.text)
  }

  private init(id: String, normalized text: String) {
    self.id = id
    self.text = text
    hash = SectionHash.of(text)
  }
}
