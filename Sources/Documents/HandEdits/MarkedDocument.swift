// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Templates

/// A generated file as it was found: its sections, and the text that people put between them.
struct MarkedDocument {
  enum Part: Equatable {
    /// Text outside the markers, as it stands.
    case text(String)
    case section(Section)
    /// The line that says where the answers stand, and it alone.
    case source(String)
  }

  struct Section: Equatable, Sendable {
    var id: String
    /// Of the text as it was generated.
    var hash: String
    /// The verdict that the text told as it was generated; nil where its marker names none.
    var verdict: Verdict?
    var body: String
    /// The section as it stands, with its markers.
    var source: String
    /// The line of its begin marker.
    var line: Int

    /// Whether a person changed it; what a formatter does is no edit.
    var isEdited: Bool {
      hash != SectionHash.of(body) && !EarlierHash.fits(hash, body)
    }
  }

  private(set) var parts: [Part] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines at which text outside the sections begins.
  private(set) var outsideLines: [Int] = []
  /// Where the answers stand that the file was made from.
  private(set) var source: PlanSource?
  /// What ends the lines of the file.
  let lineEnd: String

  private let file: String
  private var outside = ""
  /// Whether there is more to the text outside than blank lines.
  private var isOutsideSeen = false
  private var open: Section?
  private var nesting: SectionNesting

  var sections: [Section] {
    parts.compactMap { if case .section(let section) = $0 { section } else { nil } }
  }

  init(_ text: String, file: String) {
    self.file = file
    nesting = SectionNesting(file: file)
    let lines = SectionText.lines(of: text)
    lineEnd = lines.first?.utf8.suffix(2).elementsEqual("\r\n".utf8) == true ? "\r\n" : "\n"
    if let conflict = Self.conflict(in: lines, of: file) {
      diagnostics = [conflict]
      return
    }
    for (index, line) in lines.enumerated() {
      if index == 0, line.utf8.starts(with: Self.byteOrderMark.utf8) {
        outside = Self.byteOrderMark
        read(Substring(line.utf8.dropFirst(Self.byteOrderMark.utf8.count)), 1)
      } else {
        read(line, index + 1)
      }
    }
    if let problem = nesting.unclosed() { diagnostics.append(problem) }
    if !outside.isEmpty { parts.append(.text(outside)) }
  }

  private static let byteOrderMark = "\u{FEFF}"

  private mutating func read(_ line: Substring, _ number: Int) {
    guard let marker = SectionMarker(line) else {
      guard open == nil else {
        open?.body += line
        open?.source += line
        return
      }
      outside += line
      if !isOutsideSeen, !SectionText.isBlank(line) {
        isOutsideSeen = true
        outsideLines.append(number)
      }
      return
    }
    switch marker.kind {
    case .begin(let hash, let verdict):
      begin(
        Section(
          id: marker.id, hash: hash, verdict: verdict, body: "", source: String(line), line: number)
      )
    case .end:
      end(marker.id, line, number)
    case .source(let source) where open == nil && self.source == nil:
      self.source = source
      closeOutside()
      parts.append(.source(String(line)))
    case .source, .malformed:
      report(
        "cannot read the marker \(VisibleText.quoted(String(SectionText.trimmedEnd(line))))",
        number,
        "restore it from version control, or delete the file to have it written anew")
    }
  }

  private mutating func begin(_ section: Section) {
    diagnostics += nesting.begin(section.id, at: section.line)
    closeOutside()
    open = section
  }

  private mutating func closeOutside() {
    if !outside.isEmpty { parts.append(.text(outside)) }
    outside = ""
    isOutsideSeen = false
  }

  private mutating func end(_ id: String, _ line: Substring, _ number: Int) {
    if let problem = nesting.end(id, at: number) { return diagnostics.append(problem) }
    guard var section = open else { return }
    section.source += line
    parts.append(.section(section))
    open = nil
  }

  private static func conflict(in lines: [Substring], of file: String) -> Diagnostic? {
    let conflicts = PlanConflicts(in: lines).lines
    guard let first = conflicts.first else { return nil }
    let count = conflicts.count == 1 ? "" : ", the first of \(conflicts.count)"
    return Diagnostic(
      at: SourceLocation(file: file, line: first),
      "an unresolved merge conflict begins here\(count)",
      remedy: "take either side, or delete the whole sections that are in conflict; "
        + "then run hitl plan again")
  }

  private mutating func report(_ message: String, _ line: Int, _ remedy: String) {
    diagnostics.append(
      Diagnostic(at: SourceLocation(file: file, line: line), message, remedy: remedy))
  }
}
