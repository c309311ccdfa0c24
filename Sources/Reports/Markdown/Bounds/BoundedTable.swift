// SPDX-License-Identifier: GPL-3.0-or-later

/// A table under way, as far as it can be told before it is parsed.
struct BoundedTable {
  /// The line that announces it.
  let line: Int
  private(set) var columns: Int
  private(set) var cells: Int
  /// Whether all lines so far are certain to be rows of it.
  private(set) var isCertain: Bool

  /// - Parameters:
  ///   - columns: that its second line announces.
  ///   - head: the line before, where it is the first of its paragraph.
  init(line: Int, columns: Int, head: BoundedLine?) {
    self.line = line
    self.columns = columns
    cells = columns
    isCertain = head.map { Self.isHead($0, of: columns) } ?? false
  }

  mutating func add(_ row: BoundedLine, announcing more: Int?) {
    columns = max(columns, more ?? 0)
    cells += columns
    if !Self.isRow(row) { isCertain = false }
  }

  /// How many columns a line of dashes and bars announces; nil where it announces no table.
  static func columns(of line: BoundedLine) -> Int? {
    var row = line.text
    for isLeading in [isBefore, isNumber, isBefore] {
      while let byte = row.first, isLeading(byte) { row.removeFirst() }
    }
    guard row.allSatisfy(isDelimiter), row.contains(UInt8(ascii: "-")) else { return nil }
    let bars = bars(in: row)
    guard bars > 0 else { return nil }
    let first = row.first == bar ? 1 : 0
    let last = bars > 1 && row.last == bar ? 1 : 0
    return max(1, bars + 1 - first - last)
  }

  /// A line that begins and ends with a bar, and has a cell for each column.
  private static func isHead(_ line: BoundedLine, of columns: Int) -> Bool {
    // A backslash before another one would make it hard to tell which bars divide.
    isRow(line) && line.text.last == bar && !line.text.contains(UInt8(ascii: "\\"))
      && bars(in: line.text) == columns + 1
  }

  private static func isRow(_ line: BoundedLine) -> Bool {
    line.indent < BoundedLine.codeIndent && line.text.first == bar
      && line.text.contains { $0 != bar && !BoundedLine.isSpace($0) }
  }

  private static func bars(in text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $1 == bar ? $0 + 1 : $0 }
  }

  /// What may stand before the first column: spaces, and the signs of quotations and bullets.
  private static func isBefore(_ byte: UInt8) -> Bool {
    BoundedLine.isSpace(byte) || ">*+".utf8.contains(byte)
  }

  /// What may number an item in which a table stands.
  private static func isNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || ".)".utf8.contains(byte)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    BoundedLine.isSpace(byte) || "|-:".utf8.contains(byte)
  }

  private static let bar = UInt8(ascii: "|")
}
