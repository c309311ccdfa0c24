// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// How wide the columns of a table are, where no browser finds that out.
enum ColumnWidths {
  /// In percent of the table, together a hundred; each at least a part of an equal share.
  ///
  /// A column takes room for its longest word, and beyond that as the root of its longest text: much
  /// text may run over several lines.
  static func shares(of table: MarkdownTable) -> [Int] {
    let count = table.head.count
    guard count > 0 else { return [] }
    let weights = (0..<count).map { column -> Double in
      let texts = ([table.head] + table.rows.prefix(200)).compactMap { row in
        column < row.count ? row[column].plain : nil
      }
      let longest = texts.map { TextWidth.of($0, size: 1) }.max() ?? 0
      let word =
        texts.flatMap { $0.split(separator: " ") }
        .map { TextWidth.of(String($0), size: 1) }.max() ?? 0
      return max(2.5, min(word, 14), (longest * 6).squareRoot())
    }
    let sum = weights.reduce(0, +)
    var shares = weights.map { max(1, Int(($0 / sum * 100).rounded(.down))) }
    let widest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    shares[widest] += max(0, 100 - shares.reduce(0, +))
    return shares
  }
}
