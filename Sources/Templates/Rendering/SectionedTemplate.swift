// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A template of a document that stands in sections; each is rendered by itself.
package struct SectionedTemplate: Sendable {
  let library: TemplateLibrary
  /// The ids of the sections, in order.
  package let ids: [String]

  /// The name of a section's template among the others; no file can have it.
  static func name(of id: String, in template: String) -> String { "\(template)//\(id)" }

  /// The sections that have a text.
  package func rendered(_ value: TemplateValue) throws(TemplateProblems) -> [RenderedSection] {
    let names = ids.map { Self.name(of: $0, in: library.root.name) }
    let texts = try library.rendered(names, with: value)
    let sections = zip(ids, texts).map { RenderedSection(id: $0, text: SectionText.tidied($1)) }
      .filter { !$0.text.isEmpty }
    if let section = sections.first(where: \.hasMarker) {
      // Lines of what was rendered would mislead in a message about the template.
      throw TemplateProblems(diagnostics: [
        Diagnostic(
          at: SourceLocation(file: library.root.file),
          "section '\(section.id)' prints the marker of a section",
          remedy: "write markers in lines of their own, without tags")
      ])
    }
    return sections
  }
}

/// A section of a document as its template gives it.
package struct RenderedSection: Sendable {
  package let id: String
  /// The text without blank lines around it and without two of them in a row.
  package let text: String

  fileprivate var hasMarker: Bool {
    text.contains(MarkerLine.opening)
      && SectionText.lines(of: text).contains { MarkerLine($0) != nil }
  }
}
