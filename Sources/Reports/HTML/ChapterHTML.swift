// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics
import Values

/// Writes chapters as HTML, one after the other.
struct ChapterHTML {
  let outline: ReportOutline
  let phrases: Phrases
  let medium: Medium
  private(set) var html = ""
  private(set) var pictures: [FigureHTML.Picture] = []
  private var captions: Captions
  private var lastLevel = 0
  /// What names the block under way.
  private var leadIn: String?
  /// The contents, where they stand among the chapters: behind the first page of a single plan, else
  /// before all.
  var contents = ""
  /// A chart that stands below its table and the words that explain it.
  private var held: (any Chart)?
  /// The road of the section under way, which its table has as well.
  private var road: RoadChart?
  /// What could not be drawn, or is printed otherwise than it was meant.
  private(set) var notes: [Diagnostic] = []

  init(outline: ReportOutline, phrases: Phrases, medium: Medium) {
    self.outline = outline
    self.phrases = phrases
    self.medium = medium
    captions = Captions(phrases)
  }

  /// How many are drawn.
  var charts: Int { captions.figures }

  mutating func addAll() {
    if !outline.hasFirstPageFirst { addContents() }
    var isOpen = false
    for (index, chapter) in outline.chapters.enumerated() {
      // The heading of a part stands on the sheet of its first document.
      if medium == .page, outline.pages.count > 1, !isOpen {
        let page = outline.chapters[index...].lazy.compactMap(\.page).first ?? 0
        html += "<div class=\"chapter\" style=\"page: \(PrintStyle.name(of: page))\">\n"
        isOpen = true
      }
      add(chapter)
      if isOpen, chapter.page != nil {
        html += "</div>\n"
        isOpen = false
      }
    }
  }

  private mutating func addContents() {
    html += contents
    contents = ""
  }

  private mutating func add(_ chapter: Chapter) {
    let inlines = InlineHTML(
      outline: outline, phrases: phrases, page: chapter.page ?? 0, chapter: chapter.id)
    if medium == .word, startsPage(chapter) { html += WordStyle.pageBreak }
    lastLevel = chapter.level
    // The title of a report is written with what belongs to its first page.
    if chapter.level > 1 {
      let text = Self.text(of: chapter.heading, inlines)
      let isDocument = medium == .word && chapter.page != nil
      html += heading(
        chapter.level, id: chapter.id,
        isDocument ? WordStyle.documentName.around(words: text) : text,
        Self.direction(of: chapter.heading))
    }
    guard let page = chapter.page else { return }
    let isRest = chapter.id != outline.id(of: page)
    if let elsewhere = chapter.elsewhere, isRest { link(to: elsewhere, .toDecision) }
    add(chapter.pieces, of: page, below: chapter.level, isRest: isRest, inlines)
    addNotes(of: chapter, page, inlines)
    // In Word it stands in the footer.
    if outline.isDecisionOnly, medium == .page { html += partsElsewhere }
    // On paper it might stand alone on a sheet of its own.
    if let elsewhere = chapter.elsewhere, !isRest, medium == .page { link(to: elsewhere, .toRest) }
  }

  /// Below a first page that stands without its plan: where the parts are that it names.
  private var partsElsewhere: String {
    let words = MarkupText.escaped(phrases(ReportPhrase.partsElsewhere.key))
    return "<p class=\"below\">\(words)</p>\n"
  }

  /// Writes the notes that a chapter leads to.
  private mutating func addNotes(of chapter: Chapter, _ page: Int, _ inlines: InlineHTML) {
    let notes = outline.pages[page].notes
    let numbers = notes.isEmpty ? [] : NoteSigns.numbers(in: chapter.pieces.map(\.block))
    let shown = numbers.sorted().filter { notes.indices.contains($0 - 1) }
    guard !shown.isEmpty else { return }
    html += NotesHTML(inlines: inlines, medium: medium).html(
      of: shown.map { (number: $0, blocks: notes[$0 - 1]) })
  }

  /// Parts and documents begin a page, but for the first document of a part.
  private func startsPage(_ chapter: Chapter) -> Bool {
    chapter.level > 1 && !(chapter.level > lastLevel && lastLevel > 1)
  }

  private mutating func add(
    _ pieces: [ReportPage.Piece], of page: Int, below level: Int, isRest: Bool,
    _ inlines: InlineHTML
  ) {
    var blocks = BlockHTML(inlines: inlines, medium: medium)
    var last = level
    var marked: String?
    captions.begin(outline.name(of: page).plain, tables: LeadIn.tables(in: pieces[...]))
    // What follows is no first page any more.
    let decided = outline.pages[page].first.count
    for (index, piece) in pieces.enumerated() {
      if index == decided { addContents() }
      // Of first pages alone all is small already.
      blocks.isFirstPage = !isRest && index < decided && !outline.isDecisionOnly
      switch piece.block {
      case .heading(let own, let words):
        addHeld()
        road = nil
        // A level is never left out, and the title's is nobody else's.
        last = min(6, last + 1, max(2, own) + level - 1)
        captions.begin(words.plain, tables: LeadIn.tables(in: pieces[(index + 1)...]))
        let text = inlines.html(of: words, hasLinks: false)
        html += heading(
          last, id: outline.id(of: piece.anchor ?? "", in: page),
          // A first part has no number where there is no second one.
          outline.isDecisionOnly ? Captions.words(of: text) : text, TextDirection.mark(of: words))
      case .comment(let text):
        guard case .chart(let name) = SectionMark(text) else { continue }
        marked = name
        continue
      default:
        leadIn = LeadIn.words(to: index, in: pieces)
        if case .paragraph(let words) = piece.block, LeadIn.leads(words, at: index, in: pieces) {
          html += blocks.html(ofLeadIn: words)
        } else {
          let place = SourceLocation(file: outline.pages[page].source.file, line: piece.line)
          notes += PrintedOtherwise.warnings(of: piece.block, at: place)
          add(piece, marked: marked, of: page, blocks)
        }
      }
      marked = nil
    }
    addHeld()
    road = nil
  }

  /// Draws a chart behind what follows its table, up to the next one or to a heading.
  private mutating func addHeld() {
    guard let chart = held else { return }
    held = nil
    if medium == .word { html += WordStyle.figureStart.around("<p>\u{200B}</p>") }
    draw(chart)
  }

  private mutating func draw(_ chart: any Chart) {
    let figure = FigureHTML(number: charts + 1, phrases: phrases, medium: medium)
    let made = figure.html(of: chart, caption: captions.nextFigure(chart.caption(phrases)))
    html += made.html
    pictures += made.pictures
  }

  /// Writes a block, with its chart before or instead of it.
  private mutating func add(
    _ piece: ReportPage.Piece, marked name: String?, of page: Int, _ blocks: BlockHTML
  ) {
    let block = piece.block
    let place = SourceLocation(file: outline.pages[page].source.file, line: piece.line)
    if case .table(let table) = block {
      addHeld()
      notes += ApartWarnings.warnings(
        of: Self.chartTable(table), marked: name, beside: road, at: place)
    }
    let source: ChartSource
    let kind: (any Chart.Type)?
    switch block {
    case .code(let language, let text) where language == "mermaid":
      source = .diagram(text)
      kind = name.map { ChartCatalog.chart(named: $0) } ?? ChartCatalog.chart(ofDiagram: text)
    case .table(let table) where name != nil:
      source = .table(Self.chartTable(table))
      kind = name.flatMap { ChartCatalog.chart(named: $0) }
    case .paragraph:
      html += blocks.html(ofParagraph: block)
      return
    default:
      addText(of: block, blocks)
      return
    }
    if let chart = kind.flatMap({ $0.init(source) }) {
      // What is drawn from a table does not say all that is in it.
      let isTable = if case .table = source { true } else { false }
      let isBelow = isTable && type(of: chart).followsTable
      if isBelow { held = chart } else { draw(chart) }
      if isTable { addText(of: block, blocks, chart: name) }
      if !isTable { road = chart as? RoadChart ?? road }
    } else {
      let figure = FigureHTML(number: charts + 1, phrases: phrases, medium: medium)
      note(name, isKnown: kind != nil, at: place)
      html += figure.note(kind == nil ? .unknownChart : .unreadChart)
      addText(of: block, blocks)
    }
  }

  private mutating func addText(of block: Block, _ blocks: BlockHTML, chart: String? = nil) {
    guard case .table(let table) = block else {
      html += blocks.html(of: block)
      return
    }
    // A phase is a bare number in its head.
    let isPhased = chart == PeopleChart.name
    html += blocks.html(
      of: table, caption: captions.next(table, leadIn: leadIn),
      labels: isPhased ? table.head.map { PeopleChart.label(of: $0.plain, phrases) } : nil)
  }

  private mutating func note(_ name: String?, isKnown: Bool, at place: SourceLocation) {
    let what = name.map { "the chart \(VisibleText.quoted($0))" } ?? "a Mermaid chart"
    notes.append(
      Diagnostic(
        .warning, at: place,
        isKnown
          ? "\(what) was changed in a way that cannot be drawn; it stays as it is"
          : "\(what) is of no kind that can be drawn; it stays as it is",
        remedy: "compare it with the one that hitl plan writes"))
  }

  private static func chartTable(_ table: MarkdownTable) -> ChartTable {
    ChartTable(
      heads: table.head.map(\.plain),
      rows: table.rows.map { row in row.map { ChartTable.Cell($0.plain, isStrong: $0.isStrong) } })
  }

  private mutating func link(to id: String, _ phrase: ReportPhrase) {
    let words = MarkupText.escaped(phrases(phrase.key))
    html += "<p class=\"way\"><a href=\"#\(MarkupText.escaped(id))\">\(words)</a></p>\n"
  }

  private func heading(_ level: Int, id: String, _ html: String, _ direction: String) -> String {
    let id = MarkupText.escaped(id)
    guard medium == .page else {
      // The title of a Word document is no heading.
      let level = max(1, level - 1)
      return "<h\(level) id=\"\(id)\"\(direction)>\(html)</h\(level)>\n"
    }
    return "<h\(level) id=\"\(id)\"\(direction)><a href=\"#\(id)\">\(html)</a></h\(level)>\n"
  }

  static func text(of heading: Chapter.Heading, _ inlines: InlineHTML) -> String {
    switch heading {
    case .phrase(let phrase): MarkupText.escaped(inlines.phrases(phrase.key))
    case .words(let words): inlines.html(of: words, hasLinks: false)
    }
  }

  static func direction(of heading: Chapter.Heading) -> String {
    if case .words(let words) = heading { TextDirection.mark(of: words) } else { "" }
  }
}
