// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// One merge: the parts of the file one by one, then the sections that are new.
struct MergePass {
  private let document: MarkedDocument
  private let generated: [GeneratedSection]
  private let edits: DocumentMerge.Edits
  private let source: PlanSource?
  private(set) var states: [SectionStatus] = []

  private var items: [MergeItem] = []
  /// The generated section per id; a plan has few.
  private let newest: [String: GeneratedSection]
  private let absent: Set<String>
  private let keptHeadings: [String]
  /// What people wrote into sections of an earlier plan that nothing takes the place of.
  private var kept: [String] = []

  init(
    document: MarkedDocument, generated: GeneratedDocument, edits: DocumentMerge.Edits,
    source: PlanSource?
  ) {
    self.document = document
    self.source = source
    self.generated = generated.sections
    self.edits = edits
    absent = generated.absent
    keptHeadings = generated.keptHeadings
    newest = Dictionary(
      generated.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var text: String { items.map(\.source).joined() }

  /// Whether another release has written the file, so that nobody has ordered its sections yet.
  private var isOfEarlierRelease: Bool {
    document.sections.contains { !isKnown($0.id) }
  }

  /// Whether a section that tells the verdict told another one as the file was written.
  private var hasOtherVerdict: Bool {
    document.sections.contains { section in
      section.verdict.map { was in newest[section.id]?.verdict.map { $0 != was } ?? false } ?? false
    }
  }

  private func isKnown(_ id: String) -> Bool { newest[id] != nil || absent.contains(id) }

  mutating func run() {
    var dropsBlanks = false
    for part in document.parts {
      switch part {
      case .text(let text):
        if !(dropsBlanks && SectionText.isBlank(text)) {
          items.append(MergeItem(id: nil, source: text))
        }
        dropsBlanks = false
      case .section(let section):
        let source = merged(section)
        dropsBlanks = source == nil
        if let source { items.append(MergeItem(id: section.id, source: source)) }
      case .source(let line):
        let source = merged(line)
        dropsBlanks = source == nil
        if let source { items.append(MergeItem(id: nil, source: source)) }
      }
    }
    if isOfEarlierRelease {
      items = MergeItem.arranged(items, as: generated.map(\.id), lineEnd: document.lineEnd)
    }
    insertFresh()
    insertSource()
    appendKept()
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
      MergeItem(id: nil, source: line), at: items.firstIndex { $0.id != nil } ?? items.count)
  }

  /// The section's new source; nil where it goes.
  private mutating func merged(_ section: MarkedDocument.Section) -> String? {
    guard let new = newest[section.id] else { return withoutNewText(section) }
    if SectionHash.of(section.body) == new.hash {
      // What a formatter made of the text stays, and so does a text that people typed themselves.
      note(section, .unchanged)
      let isMarked = section.hash == new.hash && section.verdict == new.verdict
      return isMarked ? section.source : marked(section, as: new)
    }
    guard section.isEdited, edits != .replace else {
      note(section, .updated)
      return DocumentMerge.source(of: new, lineEnd: document.lineEnd)
    }
    if section.hash == new.hash || section.hash == EarlierHash.hash(of: new.text) {
      note(section, hasOtherVerdict ? .editedUnderAnother : .editedKept)
      return section.verdict == new.verdict ? section.source : marked(section, as: new)
    }
    if section.verdict == nil, new.verdict != nil {
      // Nobody can tell whether the old text still says the verdict.
      keep(section)
      return DocumentMerge.source(of: new, lineEnd: document.lineEnd)
    }
    guard edits == .accept else {
      note(section, .editedStale)
      return section.source
    }
    note(section, .editedKept)
    return marked(section, as: new)
  }

  private mutating func withoutNewText(_ section: MarkedDocument.Section) -> String? {
    guard section.isEdited, edits != .replace else {
      note(section, .removed)
      return nil
    }
    guard isKnown(section.id) else {
      keep(section)
      return nil
    }
    note(section, edits == .accept ? .removed : .editedRemoved)
    // Accepted, the text is a person's own from now on.
    return edits == .accept ? section.body : section.source
  }

  private mutating func keep(_ section: MarkedDocument.Section) {
    kept.append(section.body)
    note(section, .editedMoved)
  }

  /// The section as it stands, but with the marker of its newest text.
  private func marked(_ section: MarkedDocument.Section, as new: GeneratedSection) -> String {
    var lines = SectionText.lines(of: section.source)
    let end = lines[0].utf8.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
    lines.removeFirst()
    return SectionMarker.begin(section.id, hash: new.hash, verdict: new.verdict) + end
      + lines.joined()
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
      if place > 0 {
        gap = MergeItem.blankLine(after: items[place - 1].source, lineEnd: document.lineEnd)
      }
      let isLast = place == items.count
      items.insert(
        MergeItem(id: section.id, source: gap + source + (isLast ? "" : document.lineEnd)),
        at: place)
      states.append(SectionStatus(id: section.id, state: .fresh, line: nil))
    }
  }

  /// Puts what people wrote into an earlier plan behind everything else, as text of their own.
  private mutating func appendKept() {
    guard !kept.isEmpty else { return }
    let end = document.lineEnd
    let headings = keptHeadings.map { "## \($0)" }
    let isThere = items.contains { item in
      item.id == nil
        && SectionText.lines(of: item.source).contains {
          headings.contains(String(SectionText.trimmedEnd($0)))
        }
    }
    var text = items.last.map { MergeItem.blankLine(after: $0.source, lineEnd: end) } ?? ""
    if !isThere, let heading = headings.first { text += heading + end + end }
    text += kept.map { MergeItem.withoutBlankEnds($0) + end }.joined(separator: end)
    items.append(MergeItem(id: nil, source: text))
  }

  private mutating func note(_ section: MarkedDocument.Section, _ state: SectionStatus.State) {
    states.append(SectionStatus(id: section.id, state: state, line: section.line))
  }
}
