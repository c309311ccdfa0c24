// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What Markdown shows of a text, whatever way its source is laid out.
///
/// Two texts that differ only in what a formatter changes have one shape: in padding of cells and
/// dashes below a table's head, wrapping, blank lines, indentation, needless backslashes, marks of
/// bullets and emphasis, numbers within a list. A word, number, cell, link, level of a heading or
/// item that differs gives another one, and code keeps its lines as they are. Every line is read
/// once.
struct MarkdownShape {
  private(set) var bytes: [UInt8] = []

  /// How many quotes and items may stand on a line, and how deep items go.
  private static let depthLimit = 32
  /// Stands before each block and each cell.
  private static let block: UInt8 = 0x1D
  private static let cell: UInt8 = 0x1F

  private let lines: [ArraySlice<UInt8>]
  /// The columns at which the content of each open item begins.
  private var items: [Int] = []
  /// For each depth, whether the list whose items come one after the other is numbered.
  private var isNumbered: [Bool] = []
  /// The source of the paragraph that is open.
  private var paragraph: [UInt8] = []
  private var paragraphQuotes = 0
  private var table: (columns: Int, rule: Int, quotes: Int)?
  private var code: (fence: CodeFence, indent: Int, quotes: Int)?

  init(of text: String) {
    lines = Array(text.utf8).split(separator: ByteText.lineFeed, omittingEmptySubsequences: false)
    bytes.reserveCapacity(text.utf8.count)
    for index in lines.indices { read(index) }
    endParagraph()
  }

  private mutating func read(_ index: Int) {
    var cursor = LineCursor(lines[index])
    if let code { return addCode(cursor, of: code) }
    if cursor.rest.isEmpty {
      endParagraph()
      table = nil
      return
    }
    for _ in 0..<Self.depthLimit {
      cursor.skipSpaces()
      if isFarIn(cursor) {
        guard paragraph.isEmpty, table == nil else { break }
        return addIndented(cursor)
      }
      guard let start = BlockStart(cursor.rest), interrupts(start, at: cursor) else { break }
      if !take(start, &cursor) { return }
    }
    cursor.skipSpaces()
    addText(cursor, at: index)
  }

  /// Whether what begins there ends an open paragraph, too.
  private func interrupts(_ start: BlockStart, at cursor: LineCursor) -> Bool {
    guard !paragraph.isEmpty else { return true }
    guard cursor.column >= items.last ?? 0, case .item(let number, _, let isEmpty) = start else {
      return true
    }
    return !isEmpty && number.map { $0.elementsEqual("1".utf8) } ?? true
  }

  /// Takes a block; true where the line goes on behind the mark of a quote or an item.
  private mutating func take(_ start: BlockStart, _ cursor: inout LineCursor) -> Bool {
    if case .quote = start {
      cursor.skipQuote()
      // A quotation that goes on is no new paragraph.
      if cursor.quotes > paragraphQuotes { endParagraph() }
      return true
    }
    endParagraph()
    table = nil
    close(before: cursor.column)
    switch start {
    case .quote:
      return true
    case .comment(let isWhole):
      open("p", cursor)
      paragraph += cursor.rest
      paragraphQuotes = cursor.quotes
      if isWhole { endParagraph() }
    case .heading(let level, let text):
      open("h\(level)", cursor)
      bytes += InlineShape(of: text).bytes
    case .rule:
      open("r", cursor)
    case .fence(let fence):
      open("c", cursor)
      bytes += fence.info
      code = (fence, cursor.column - cursor.base, cursor.quotes)
    case .item(let number, let width, let isEmpty):
      openItem(number, cursor)
      cursor.skipMarker(width: width)
      if items.count < Self.depthLimit { items.append(cursor.column) }
      return !isEmpty
    }
    return false
  }

  private mutating func openItem(_ number: ArraySlice<UInt8>?, _ cursor: LineCursor) {
    let depth = items.count
    let continues = isNumbered.count > depth && isNumbered[depth]
    open(number == nil ? "-" : "1", cursor)
    // Markdown shows the first number of a list and counts on from it.
    if let number, !continues { bytes += number }
    isNumbered.append(number != nil)
  }

  private mutating func addText(_ cursor: LineCursor, at index: Int) {
    if let table, cursor.quotes == table.quotes {
      if index > table.rule { addRow(cursor.rest, columns: table.columns) }
      return
    }
    table = nil
    guard !beginsTable(cursor, at: index) else { return }
    if paragraph.isEmpty {
      close(before: cursor.column)
      open("p", cursor)
      paragraphQuotes = cursor.quotes
    } else {
      paragraph.append(ByteText.lineFeed)
    }
    paragraph += cursor.rest
  }

  /// Begins a table where the next line is the one below its head.
  private mutating func beginsTable(_ cursor: LineCursor, at index: Int) -> Bool {
    guard
      TableRow.isPossible(cursor.rest), index + 1 < lines.endIndex,
      let alignments = TableRow.alignments(ofRule: lines[index + 1]),
      TableRow(cursor.rest).cells.count == alignments.count
    else { return false }
    endParagraph()
    close(before: cursor.column)
    open("t", cursor)
    for alignment in alignments { bytes += [Self.cell] + alignment }
    addRow(cursor.rest, columns: alignments.count)
    table = (alignments.count, rule: index + 1, cursor.quotes)
    return true
  }

  private mutating func addRow(_ line: ArraySlice<UInt8>, columns: Int) {
    bytes.append(Self.block)
    let cells = TableRow(line).cells
    for cell in cells {
      bytes.append(Self.cell)
      bytes += InlineShape(of: cell).bytes
    }
    for _ in 0..<max(0, columns - cells.count) { bytes.append(Self.cell) }
  }

  /// Whether a line is so far in that no block but code begins there.
  private func isFarIn(_ cursor: LineCursor) -> Bool {
    let base = max(items.last { $0 <= cursor.column } ?? 0, cursor.base)
    return cursor.column >= base + 4
  }

  private mutating func addIndented(_ cursor: LineCursor) {
    close(before: cursor.column)
    open("c", cursor)
    bytes += cursor.rest
  }

  private mutating func addCode(
    _ start: LineCursor, of code: (fence: CodeFence, indent: Int, quotes: Int)
  ) {
    var cursor = start
    for _ in 0..<code.quotes where cursor.rest.first == UInt8(ascii: ">") { cursor.skipQuote() }
    guard !code.fence.isClosed(by: cursor.rest) else {
      self.code = nil
      return
    }
    let spaces = cursor.rest.prefix(code.indent).prefix { $0 == ByteText.space }
    bytes.append(ByteText.lineFeed)
    bytes += ByteText.trimmedEnd(cursor.rest.dropFirst(spaces.count))
  }

  /// Ends the items that do not reach that far in.
  private mutating func close(before column: Int) {
    while let last = items.last, last > column { items.removeLast() }
  }

  /// Begins a block, which ends the lists that are no deeper.
  private mutating func open(_ kind: String, _ cursor: LineCursor) {
    isNumbered.removeLast(max(0, isNumbered.count - items.count))
    bytes.append(Self.block)
    bytes += "\(items.count)>\(cursor.quotes)\(kind) ".utf8
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    bytes += InlineShape(of: paragraph[...]).bytes
    paragraph.removeAll(keepingCapacity: true)
    paragraphQuotes = 0
  }
}
