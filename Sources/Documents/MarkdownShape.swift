// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown as far as a reader of the page can tell: what a formatter may change is left out.
///
/// Padding of cells, rule lines, wrapping, blank lines, the marks of bullets, and the numbers after a
/// list's first give the same shape. A word, a number, a cell, a heading's level, an item or a
/// paragraph more or less gives another. Code between fences keeps its lines.
struct MarkdownShape {
  private var shape: [UInt8] = []
  /// The fence that code stands behind, with its length.
  private var fence: (mark: UInt8, count: Int)?
  /// What a line of plain text goes on with.
  private var open = Block.none
  /// Whether the last line ends in what breaks it on the page, if it goes on.
  private var breaks = false
  /// The indents of the lists that are open.
  private var lists: [Int] = []

  private enum Block {
    case none
    case paragraph
    case quote
    /// An item of a numbered list at a depth; the next one counts on.
    case numbered(Int)
    case bullet
  }

  /// The shape of a text, one block a line.
  static func of(_ text: String) -> [UInt8] {
    var reader = MarkdownShape()
    // By bytes: as characters, CR and LF would be one, and an array is cut faster than a string.
    for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
      reader.read(line)
    }
    return reader.shape
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let whole = Self.trimmedEnd(line)
    let content = whole.drop(while: Self.isBlank)
    if let fence {
      begin(whole)
      let isEnd = content.count >= fence.count && content.allSatisfy { $0 == fence.mark }
      if isEnd { self.fence = nil }
      return
    }
    guard let first = content.first else {
      if case .numbered = open { return }
      open = .none
      return
    }
    let indent = whole.count - content.count
    read(content, first, indent)
    // Two spaces or a backslash at the end of a line break it on the page.
    breaks =
      line.dropFirst(whole.count).prefix(2).elementsEqual([0x20, 0x20])
      || content.last == UInt8(ascii: "\\")
  }

  private mutating func read(_ content: ArraySlice<UInt8>, _ first: UInt8, _ indent: Int) {
    if let fence = Self.fence(content) {
      begin(content)
      self.fence = fence
      open = .none
    } else if first == UInt8(ascii: "|") {
      begin(Self.row(content)[...])
      open = .none
    } else if Self.isHeading(content) {
      begin(Self.collapsed(content)[...])
      (open, lists) = (.none, [])
    } else if let item = ListMark(content) {
      begin(item, indent: indent)
    } else if Self.isRule(content) {
      // Below a paragraph, hyphens make it a heading.
      begin(isInParagraph ? content : Array("***".utf8)[...])
      open = .none
    } else if first == UInt8(ascii: ">") {
      quote(content.dropFirst().drop(while: Self.isBlank))
    } else if first == UInt8(ascii: "<") {
      begin(Self.collapsed(content)[...])
      open = .none
    } else {
      text(content, indent: indent)
    }
  }

  private var isInParagraph: Bool {
    if case .paragraph = open { true } else { false }
  }

  private mutating func text(_ content: ArraySlice<UInt8>, indent: Int) {
    switch open {
    case .none:
      if indent == 0 { lists = [] }
      begin([UInt8](repeating: 0x09, count: lists.count { $0 < indent })[...])
      shape += Self.collapsed(content)
      open = .paragraph
    case .paragraph, .quote, .numbered, .bullet:
      shape.append(breaks ? 0x0B : 0x20)
      shape += Self.collapsed(content)
    }
  }

  private mutating func quote(_ content: ArraySlice<UInt8>) {
    if case .quote = open, !content.isEmpty {
      shape.append(breaks ? 0x0B : 0x20)
    } else {
      begin(Array("> ".utf8)[...])
    }
    shape += Self.collapsed(content)
    open = content.isEmpty ? .none : .quote
  }

  private mutating func begin(_ item: ListMark, indent: Int) {
    while let last = lists.last, indent < last { lists.removeLast() }
    if lists.last.map({ indent > $0 }) ?? true { lists.append(indent) }
    let depth = lists.count
    begin([UInt8](repeating: 0x09, count: depth)[...])
    if let number = item.number {
      var goesOn = false
      if case .numbered(depth) = open { goesOn = true }
      shape += goesOn ? Array("+ ".utf8) : number + Array(". ".utf8)
      open = .numbered(depth)
    } else {
      shape += Array("- ".utf8)
      open = .bullet
    }
    shape += Self.collapsed(item.content)
  }

  private mutating func begin(_ bytes: ArraySlice<UInt8>) {
    shape.append(0x0A)
    shape += bytes
  }
}

extension MarkdownShape {
  /// The mark of a list item, and what stands behind it.
  private struct ListMark {
    /// The digits of a numbered item; nil for a bullet.
    var number: [UInt8]?
    var content: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      let digits = line.prefix { (0x30...0x39).contains($0) }
      let rest = line.dropFirst(digits.count)
      guard let mark = rest.first, rest.dropFirst().first.map(isBlank) ?? true else { return nil }
      switch mark {
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard digits.isEmpty, !isRule(line) else { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard (1...9).contains(digits.count) else { return nil }
        number = Array(digits)
      default: return nil
      }
      content = rest.dropFirst().drop(while: isBlank)
    }
  }

  /// A row with its cells trimmed and the hyphens of a rule line as few as can be.
  private static func row(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex + 1
    var index = start
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if line[index] == UInt8(ascii: "|") {
        cells.append(line[start..<index])
        start = index + 1
      }
      index += 1
    }
    if start < line.endIndex { cells.append(line[start...]) }
    return cells.flatMap { [UInt8(ascii: "|")] + cell(collapsed(trimmed($0))) }
  }

  private static func cell(_ text: [UInt8]) -> [UInt8] {
    let hyphen = UInt8(ascii: "-")
    let colon = UInt8(ascii: ":")
    var inside = text[...]
    if inside.first == colon { inside.removeFirst() }
    if inside.last == colon { inside.removeLast() }
    guard !inside.isEmpty, inside.allSatisfy({ $0 == hyphen }) else { return text }
    return (text.first == colon ? [colon] : []) + [hyphen] + (text.last == colon ? [colon] : [])
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = line.prefix { $0 == mark }.count
    // A backtick behind them makes it code within a line.
    guard count >= 3, mark == UInt8(ascii: "~") || !line.dropFirst(count).contains(mark) else {
      return nil
    }
    return (mark, count)
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    return (1...6).contains(level) && (line.dropFirst(level).first.map(isBlank) ?? true)
  }

  /// Three or more of one mark and nothing else.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, "-*_".utf8.contains(mark) else { return false }
    return line.count { $0 == mark } >= 3 && line.allSatisfy { $0 == mark || isBlank($0) }
  }

  private static func collapsed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text where !(isBlank(byte) && result.last == 0x20) {
      result.append(isBlank(byte) ? 0x20 : byte)
    }
    return result
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    trimmedEnd(text).drop(while: isBlank)
  }

  private static func trimmedEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
