// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Templates

/// A section of a generated file: its id and its Markdown.
package struct GeneratedSection: Equatable, Sendable {
  package let id: String
  /// The Markdown without blank lines around it.
  package let text: String
  /// What the begin marker records, so that a later edit shows.
  package let hash: String
  /// The verdict that it tells, where it is the section that does.
  package let verdict: Verdict?

  package init(id: String, text: String, verdict: Verdict? = nil) {
    self.init(id: id, normalized: SectionText.normalized(text), verdict: verdict)
  }

  init(_ section: RenderedSection, verdict: Verdict? = nil) {
    self.init(id: section.id, normalized: section.text, verdict: verdict)
  }

  private init(id: String, normalized text: String, verdict: Verdict?) {
    self.id = id
    self.text = text
    self.verdict = verdict
    hash = SectionHash.of(text)
  }
}
