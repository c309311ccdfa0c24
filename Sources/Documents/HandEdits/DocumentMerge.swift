// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
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

  /// Merges a document into the text of an existing file; nil where there is none.
  ///
  /// Sections keep the order that the file gives them, and text between them stays after the section
  /// it followed. A file without markers is somebody else's, and one with broken markers cannot be
  /// understood; both are refused with an error and stay untouched.
  ///
  /// - Parameter source: where the answers stand; a document without a record of it has none.
  package static func merge(
    _ generated: GeneratedDocument, into existing: String?, file: String, edits: Edits = .keep,
    source: PlanSource? = nil
  ) -> MergedDocument {
    let sections = generated.sections
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
    if edits != .replace, let problem = secondVerdict(in: document, sections, file: file) {
      return MergedDocument(diagnostics: [problem])
    }
    var pass = MergePass(document: document, generated: generated, edits: edits, source: source)
    pass.run()
    return MergedDocument(
      text: pass.text, states: pass.states, keptHeading: generated.keptHeadings.first,
      addedLines: document.outsideLines,
      hasChanged: !pass.text.utf8.elementsEqual(existing.utf8))
  }

  /// What keeps a plan from being written: a section that people changed tells another verdict than
  /// the rest of the plan would.
  private static func secondVerdict(
    in document: MarkedDocument, _ sections: [GeneratedSection], file: String
  ) -> Diagnostic? {
    document.sections.lazy.compactMap { section -> Diagnostic? in
      guard let was = section.verdict,
        let new = sections.first(where: { $0.id == section.id }), let verdict = new.verdict,
        was != verdict, section.isEdited, SectionHash.of(section.body) != new.hash
      else { return nil }
      return Diagnostic(
        at: SourceLocation(file: file, line: section.line),
        "section '\(section.id)' was edited by hand and says \(was.rawValue), but the verdict is "
          + "\(verdict.rawValue) now",
        remedy: "copy what still holds, delete the section with its markers, and run hitl plan "
          + "again; or run it with --edits replace")
    }.first
  }

  /// A section with its markers, as it stands in the file.
  static func source(of section: GeneratedSection, lineEnd: String) -> String {
    let text =
      SectionMarker.begin(section.id, hash: section.hash, verdict: section.verdict)
      + "\n\n\(section.text)\n\n" + SectionMarker.end(section.id) + "\n"
    guard lineEnd != "\n" else { return text }
    return SectionText.lines(of: text).map { SectionText.trimmedEnd($0) + lineEnd }.joined()
  }
}
