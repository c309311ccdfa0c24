// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// One merge: the parts of the file one by one, then the sections that are new.
struct MergePass {
  let document: MarkedDocument
  let generated: [GeneratedSection]
  let edits: DocumentMerge.Edits
  let source: PlanSource?
  private(set) var states: [SectionStatus] = []

  private struct Item {
    /// Nil for text between sections.
    var id: String?
    var source: String
  }

  private var items: [Item] = []
  /// The generated section per id; a plan has few.
  private var newest: [String: GeneratedSection] = [:]

  init(
    document: MarkedDocument, generated: [GeneratedSection], edits: DocumentMerge.Edits,
    source: PlanSource?
  ) {
    self.document = document
    self.source = source
    self.generated = generated
    self.edits = edits
    newest = Dictionary(generated.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var text: String { items.map(\.source).joined() }

  mutating func run() {
    var dropsBlanks = false
    for part in document.parts {
      switch part {
      case .text(let text):
        if !(dropsBlanks && SectionText.isBlank(text)) { items.append(Item(id: nil, source: text)) }
        dropsBlanks = false
      case .section(let section):
        let source = merged(section)
        dropsBlanks = source == nil
        if let source { items.append(Item(id: section.id, source: source)) }
      case .source(let line):
        let source = merged(line)
        dropsBlanks = source == nil
        if let source { items.append(Item(id: nil, source: source)) }
      }
    }
    insertFresh()
    insertSource()
  }

  /// The line that says where the answers stand; nil where that is not known any more.
  private func merged(_ line: String) -> String? {
    guard let source else { return nil }
    return source == document.source
      ? line : SectionMarker.source(source) + document.lineEnd
  }

  /// Puts that line before the first section of a document that has none.
  private mutating func insertSource() {
    guard let source, document.source == nil else { return }
    let line = SectionMarker.source(source) + document.lineEnd + document.lineEnd
    items.insert(
      Item(id: nil, source: line), at: items.firstIndex { $0.id != nil } ?? items.count)
  }

  /// The section's new source; nil where it goes.
  private mutating func merged(_ section: MarkedDocument.Section) -> String? {
    guard let new = newest[section.id] else { return withoutNewText(section) }
    if SectionHash.of(section.body) == new.hash {
      // What a formatter made of the text stays, and so does a text that people typed themselves.
      note(section, .unchanged)
      return section.hash == new.hash ? section.source : marked(section, hash: new.hash)
    }
    guard section.isEdited, edits != .replace else {
      note(section, .updated)
      return DocumentMerge.source(of: new, lineEnd: document.lineEnd)
    }
    if section.hash == new.hash || section.hash == EarlierHash.hash(of: new.text) {
      note(section, .editedKept)
      return section.source
    }
    guard edits == .accept else {
      note(section, .editedStale)
      return section.source
    }
    note(section, .editedKept)
    return marked(section, hash: new.hash)
  }

  private mutating func withoutNewText(_ section: MarkedDocument.Section) -> String? {
    guard section.isEdited, edits != .replace else {
      note(section, .removed)
      return nil
    }
    note(section, edits == .accept ? .removed : .editedRemoved)
    // Accepted, the text is a person's own from now on.
    return edits == .accept ? section.body : section.source
  }

  /// The section as it stands, but with another hash in its marker.
  private func marked(_ section: MarkedDocument.Section, hash: String) -> String {
    var lines = SectionText.lines(of: section.source)
    let end = lines[0].utf8.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
    lines.removeFirst()
    return SectionMarker.begin(section.id, hash: hash) + end + lines.joined()
  }

  /// Puts each new section behind the one before it and the text that follows that one.
  private mutating func insertFresh() {
    var previous: String?
    for section in generated {
      defer { previous = section.id }
      guard !items.contains(where: { $0.id == section.id }) else { continue }
      guard !states.contains(where: { $0.id == section.id }) else { continue }
      let source = DocumentMerge.source(of: section, lineEnd: document.lineEnd)
      let after = previous.flatMap { id in items.firstIndex { $0.id == id } }
      let start = after.map { $0 + 1 } ?? 0
      let place = items[start...].firstIndex { $0.id != nil } ?? items.count
      var gap = ""
      if place > 0 { gap = blankLine(after: items[place - 1].source) }
      let isLast = place == items.count
      items.insert(
        Item(id: section.id, source: gap + source + (isLast ? "" : document.lineEnd)), at: place)
      states.append(SectionStatus(id: section.id, state: .fresh, line: nil))
    }
  }

  /// What must follow a text so that a blank line ends it.
  private func blankLine(after text: String) -> String {
    let end = document.lineEnd
    if SectionText.isBlank(text) { return text.isEmpty ? "" : text.utf8.last == 0x0A ? "" : end }
    if text.utf8.last != 0x0A { return end + end }
    let lines = SectionText.lines(of: text)
    return lines.last.map { SectionText.isBlank($0) } == true ? "" : end
  }

  private mutating func note(_ section: MarkedDocument.Section, _ state: SectionStatus.State) {
    states.append(SectionStatus(id: section.id, state: state, line: section.line))
  }
}
