// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of the contents.
struct ContentsEntry {
  var id: String
  /// Words of ours; nil where they are the document's.
  var phrase: ReportPhrase?
  var words: [Inline]?
  var inner: [ContentsEntry] = []

  /// A document with fewer sections needs no list of them: it has two sheets or three.
  private static let leastSections = 6

  /// Documents by part, those of a single workflow with their sections; of a single document its
  /// sections, none where they are few.
  ///
  /// - Parameter hasSections: whether a document that stands in no part has its sections below it, as
  ///   a word processor finds them when it makes its contents anew.
  static func all(of outline: ReportOutline, hasSections: Bool = false) -> [ContentsEntry] {
    if outline.chapters.count == 1, outline.chapters[0].level == 1 {
      let found = sections(of: outline.chapters[0], outline)
      return found.count < leastSections ? [] : found
    }
    var entries: [ContentsEntry] = []
    for chapter in outline.chapters {
      var entry = ContentsEntry(id: chapter.id)
      switch chapter.heading {
      case .phrase(let phrase): entry.phrase = phrase
      case .words(let words): entry.words = words
      }
      if outline.isOneWorkflow || hasSections && outline.hasParts, chapter.level == 2 {
        entry.inner = sections(of: chapter, outline)
      }
      if chapter.level > 2, !entries.isEmpty {
        entries[entries.count - 1].inner.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries
  }

  private static func sections(of chapter: Chapter, _ outline: ReportOutline) -> [ContentsEntry] {
    chapter.pieces.compactMap { piece in
      guard case .heading(let level, let words) = piece.block, level <= 2,
        let anchor = piece.anchor, let page = chapter.page
      else { return nil }
      return ContentsEntry(id: outline.id(of: anchor, in: page), words: words)
    }
  }
}
