// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// One line of a table of Markdown as its cells, without the white space around them.
struct TableRow {
  private static let colon = UInt8(ascii: ":")
  private static let dash = UInt8(ascii: "-")

  let cells: [ArraySlice<UInt8>]

  /// - Parameter line: the line from where its block begins.
  init(_ line: ArraySlice<UInt8>) {
    let bar = UInt8(ascii: "|")
    var rest = ByteText.trimmed(line)
    if rest.first == bar { rest.removeFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = rest.startIndex
    var isEscaped = false
    for index in rest.indices {
      if rest[index] == bar, !isEscaped {
        cells.append(ByteText.trimmed(rest[start..<index]))
        start = index + 1
      }
      isEscaped = rest[index] == ByteText.backslash && !isEscaped
    }
    let last = ByteText.trimmed(rest[start...])
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    self.cells = cells
  }

  /// How the columns are aligned, where a line with the marks of its block is the one below a table's
  /// head.
  static func alignments(ofRule line: ArraySlice<UInt8>) -> [[UInt8]]? {
    let rest = line.drop { ByteText.isBlank($0) || $0 == UInt8(ascii: ">") }
    guard let first = rest.first, "|:-".utf8.contains(first) else { return nil }
    return TableRow(rest).alignments
  }

  /// How the columns are aligned, where this is the line below a table's head.
  var alignments: [[UInt8]]? {
    var result: [[UInt8]] = []
    for cell in cells {
      guard let alignment = Self.alignment(cell) else { return nil }
      result.append(alignment)
    }
    return result
  }

  /// A cell of dashes with as few of them as can be.
  private static func alignment(_ cell: ArraySlice<UInt8>) -> [UInt8]? {
    var dashes = cell
    let isLeft = dashes.first == colon
    if isLeft { dashes.removeFirst() }
    let isRight = dashes.last == colon
    if isRight { dashes.removeLast() }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == dash }) else { return nil }
    return (isLeft ? [colon] : []) + [dash] + (isRight ? [colon] : [])
  }

  /// A cell below a table's head with three dashes in it; nil for any other cell.
  static func ruled(_ cell: ArraySlice<UInt8>) -> [UInt8]? {
    alignment(cell).map { Array($0.map { $0 == dash ? [dash, dash, dash] : [$0] }.joined()) }
  }

  /// Whether a line has a bar that may part cells; only such a line can be a table's head.
  static func isPossible(_ line: ArraySlice<UInt8>) -> Bool { line.contains(UInt8(ascii: "|")) }
}
