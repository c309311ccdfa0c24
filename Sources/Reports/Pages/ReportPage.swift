// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A document as it goes into a report.
struct ReportPage {
  /// A block with the name that links find it under; only headings have one.
  struct Piece {
    var block: Block
    /// That it begins on.
    var line: Int
    var anchor: String?
  }

  let source: ReportSource
  let kind: PageKind
  /// Its first heading, where that is its title.
  private(set) var title: [Inline] = []
  /// The name of that heading; nil where the document has no title of its own.
  private(set) var titleAnchor: String?
  /// What somebody wrote above the first page of a plan, such as a summary of their own.
  private(set) var preface: [Piece] = []
  /// What stands on the first page of a plan, without the title.
  private(set) var decision: [Piece] = []
  private(set) var rest: [Piece] = []
  /// The notes that numbers in the text lead to.
  private(set) var notes: [[Block]] = []
  /// Whether somebody has still to sign it.
  private(set) var isUnsigned = false
  /// The numbers of its headings, from 1 on, by their names.
  private(set) var headingNumbers: [String: Int] = [:]

  static func read(_ source: ReportSource) -> Result<ReportPage, ReportProblem> {
    if let line = ConflictMarkers.firstLine(in: Array(source.text.utf8), of: "<>|") {
      return .failure(
        ReportProblem(
          Diagnostic(
            at: SourceLocation(file: source.file, line: line),
            "an unresolved merge conflict begins here", remedy: ConflictMarkers.remedy)))
    }
    return MarkdownReader.blocks(of: source.text, file: source.file).map {
      ReportPage(source, $0)
    }
  }

  private init(_ source: ReportSource, _ blocks: [PlacedBlock]) {
    self.source = source
    let sections = blocks.lazy.compactMap { placed -> String? in
      guard case .comment(let text) = placed.block, case .begin(let id) = SectionMark(text) else {
        return nil
      }
      return id
    }
    kind = PageKind(section: sections.first, name: source.name)
    divide(blocks)
  }

  private mutating func divide(_ blocks: [PlacedBlock]) {
    var names = Anchors()
    var isFirstHeading = true
    var isDeciding = false
    var isSigning = false
    var signed: [Bool] = []
    /// Without the marker of its end, the first page ends before its second part.
    var parts = 0
    let hasEnd = blocks.contains { placed in
      guard case .comment(let text) = placed.block else { return false }
      return SectionMark(text) == .end(SectionMark.decision)
    }
    let hasTitleInside = Self.beginsWithTitle(blocks)
    var isBeforeFirst = kind == .plan
    for placed in blocks {
      var piece = Piece(block: placed.block, line: placed.line)
      switch placed.block {
      case .heading(let level, let words):
        let name = names.next(words.plain)
        headingNumbers[name] = headingNumbers.count + 1
        // Above the title of a plan somebody may have written headings of their own.
        let isTitle = isBeforeFirst ? isFirstHeading && !hasTitleInside : isFirstHeading
        if level == 1, titleAnchor == nil, isTitle || isDeciding && parts == 0 {
          (title, titleAnchor) = (words, name)
          isFirstHeading = false
          continue
        }
        isFirstHeading = false
        if level <= 2, !isBeforeFirst { parts += 1 }
        if parts > 1, !hasEnd { isDeciding = false }
        piece.anchor = name
      case .comment(let text):
        switch SectionMark(text) {
        case .begin(SectionMark.decision): (isDeciding, isBeforeFirst) = (true, false)
        case .end(SectionMark.decision): isDeciding = false
        case .begin(let id): isSigning = id == SectionMark.signatures
        case .end(SectionMark.signatures): isSigning = false
        default: break
        }
      case .note(let text):
        notes.append(text)
        continue
      case .table(let table) where isSigning:
        let boxed = SignatureTable.boxed(table)
        signed.append(SignatureTable.isSigned(boxed))
        piece.block = .table(boxed)
      default: break
      }
      if isDeciding {
        decision.append(piece)
      } else if isBeforeFirst {
        preface.append(piece)
      } else {
        rest.append(piece)
      }
    }
    // A plan without a place to sign is signed by nobody.
    isUnsigned =
      kind == .plan ? !signed.contains(true) || signed.contains(false) : signed.contains(false)
    if title.isEmpty { title = [.text(source.name)] }
  }

  /// Whether the first heading of a first page is its title.
  private static func beginsWithTitle(_ blocks: [PlacedBlock]) -> Bool {
    let start = blocks.firstIndex { placed in
      guard case .comment(let text) = placed.block else { return false }
      return SectionMark(text) == .begin(SectionMark.decision)
    }
    for placed in blocks[(start ?? blocks.endIndex)...] {
      if case .heading(let level, _) = placed.block { return level == 1 }
    }
    return false
  }

  /// What is read first: the first page of a plan, below what somebody wrote above it.
  var first: [Piece] { preface + decision }

  /// Whether there is more to it than its first page.
  var hasRest: Bool {
    rest.contains { piece in
      if case .comment = piece.block { false } else { true }
    }
  }
}
