// SPDX-License-Identifier: GPL-3.0-or-later

/// A document as its template gives it.
package struct GeneratedDocument: Sendable {
  package let sections: [GeneratedSection]
  /// The ids of the sections that the document has at other times, when they have a text.
  package let absent: Set<String>

  package init(_ sections: [GeneratedSection], absent: Set<String> = []) {
    self.sections = sections
    self.absent = absent
  }

  /// Whether a text has sections that hitl wrote.
  package static func isWritten(_ text: String) -> Bool {
    !MarkedDocument(text, file: "").sections.isEmpty
  }
}
