// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// How wide the columns of a table are, where no browser finds that out.
enum ColumnWidths {
  // All of these are in parts of the size of the letters.
  /// Of a column that people write into.
  private static let blankWeight = 16.0
  /// A longer word is broken.
  private static let longestWord = 14.0
  /// A text that is not broken into lines.
  private static let shortLine = 8.0
  /// Beside the text of a cell.
  private static let margin = 1.5
  /// Of a long table no more are looked at.
  private static let mostRows = 200

  /// In percent of the table, together a hundred; each at least a part of an equal share.
  ///
  /// A column takes room for its longest word, and beyond that as the root of its longest text: much
  /// text may run over several lines.
  static func shares(of table: MarkdownTable) -> [Int] {
    let count = table.head.count
    guard count > 0 else { return [] }
    let blank = table.blankColumns
    let weights = (0..<count).map { column -> Double in
      if blank.contains(column) { return blankWeight }
      let cells = ([table.head] + table.rows.prefix(mostRows)).enumerated().compactMap {
        row, cells in
        column < cells.count ? (text: cells[column].plain, isHead: row == 0) : nil
      }
      func widest(_ parts: (String) -> [Substring]) -> Double {
        cells.flatMap { cell in
          parts(cell.text).map { TextWidth.of(String($0), size: 1, isStrong: cell.isHead) }
        }.max() ?? 0
      }
      let line = widest { [$0[...]] }
      let word = widest { $0.split(separator: " ") }
      return max(
        min(word, longestWord) + margin, line <= shortLine ? line + margin : 0,
        (line * 6).squareRoot())
    }
    let sum = weights.reduce(0, +)
    var shares = weights.map { max(1, Int(($0 / sum * 100).rounded(.down))) }
    let widest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    shares[widest] += max(0, 100 - shares.reduce(0, +))
    return shares
  }
}
