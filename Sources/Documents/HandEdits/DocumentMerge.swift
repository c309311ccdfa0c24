// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Templates

/// Brings new sections into a file without losing what people wrote there.
package enum DocumentMerge {
  /// What to do with sections that were edited by hand.
  package enum Edits: Sendable {
    /// Keep them as they are.
    case keep
    /// Take the generated text.
    case replace
    /// Keep them and mark them as reviewed against the generated text.
    case accept
  }

  /// Merges sections into the text of an existing file; nil where there is none.
  ///
  /// Sections keep the order that the file gives them, and text between them stays after the section
  /// it followed. A file without markers is somebody else's, and one with broken markers cannot be
  /// understood; both are refused with an error and stay untouched.
  ///
  /// - Parameter source: where the answers stand; a document without a record of it has none.
  package static func merge(
    _ sections: [GeneratedSection], into existing: String?, file: String, edits: Edits = .keep,
    source: PlanSource? = nil
  ) -> MergedDocument {
    guard let existing, !SectionText.isBlank(existing) else {
      let beginning = source.map { SectionMarker.source($0) + "\n" }
      let parts = sections.map { Self.source(of: $0, lineEnd: "\n") }
      let text = ([beginning].compactMap(\.self) + parts).joined(separator: "\n")
      return MergedDocument(
        text: text, states: sections.map { SectionStatus(id: $0.id, state: .fresh, line: nil) },
        hasChanged: true)
    }
    let document = MarkedDocument(existing, file: file)
    guard document.diagnostics.isEmpty else {
      return MergedDocument(diagnostics: document.diagnostics)
    }
    guard !document.sections.isEmpty else {
      return MergedDocument(diagnostics: [
        Diagnostic(
          at: SourceLocation(file: file), "this file was not written by hitl",
          remedy: "move it away, or choose another folder with --output")
      ])
    }
    var pass = MergePass(document: document, generated: sections, edits: edits, source: source)
    pass.run()
    return MergedDocument(
      text: pass.text, states: pass.states, addedLines: document.outsideLines,
      hasChanged: !pass.text.utf8.elementsEqual(existing.utf8))
  }

  /// A section with its markers, as it stands in the file.
  static func source(of section: GeneratedSection, body: String? = nil, lineEnd: String) -> String {
    let inside = body ?? "\n\(section.text)\n\n"
    let text =
      SectionMarker.begin(section.id, hash: section.hash) + "\n" + inside
      + SectionMarker.end(section.id) + "\n"
    guard lineEnd != "\n", body == nil else { return text }
    return SectionText.lines(of: text).map { SectionText.trimmedEnd($0) + lineEnd }.joined()
  }
}
