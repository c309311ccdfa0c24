// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// A document as its template gives it.
package struct GeneratedDocument: Sendable {
  package let sections: [GeneratedSection]
  /// The ids of the sections that the document has at other times, when they have a text.
  package let absent: Set<String>

  /// What may stand above sections of an earlier plan that are kept at the end: the heading of
  /// today, then those of earlier wordings.
  let keptHeadings: [String]

  package init(
    _ sections: [GeneratedSection], absent: Set<String> = [], keptHeadings: [String] = []
  ) {
    self.sections = sections
    self.absent = absent
    self.keptHeadings = keptHeadings
  }

  /// Whether a text has sections that hitl wrote, also one that git left conflicts in.
  package static func isWritten(_ text: String) -> Bool {
    SectionText.lines(of: text).contains { line in
      if case .begin? = SectionMarker(line)?.kind { true } else { false }
    }
  }
}
