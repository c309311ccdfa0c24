// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// How wide the columns of a table are, where no browser finds that out.
struct ColumnWidths {
  // All of these are in parts of the size of the letters.
  /// Of a page between its margins.
  private static let page = 58.0
  /// Of what is narrower in a crowded table: seven points where others have nine.
  private static let crowded = 7.0 / 9
  /// Of a column that people write into.
  private static let writeInWidth = 16.0
  /// A longer word is broken.
  private static let longestWord = 16.0
  /// A text that is not broken into lines.
  private static let shortLine = 8.5
  /// Beside the text of a cell.
  private static let margin = 1.3
  /// What a column may lose when its share becomes whole percents.
  private static let rounding = 0.5
  /// Of a long table no more are looked at.
  private static let mostRows = 60
  private static let mostMoves = 40
  /// A larger one saves lines where no smaller one does.
  private static let steps = [1.0, 3.0]
  private static let grain = 0.5
  /// More columns are as wide as their words ask for.
  private static let mostBalanced = 12

  /// Of each column the least width in which none of its words is broken.
  private var least: [Double]
  /// The widths of the words of each cell, by columns and rows.
  private let words: [[[Double]]]
  private var widths: [Double]
  /// Whether its words have no room beside each other in letters of the usual size, and stand in
  /// smaller ones.
  private let isCrowded: Bool

  /// In percent of the table, together a hundred.
  ///
  /// Each column has room for its longest word; the rest is given to where it saves most lines.
  static func shares(
    of table: MarkdownTable, writeIn: Set<Int> = []
  ) -> (percent: [Int], isCrowded: Bool) {
    guard !table.head.isEmpty else { return ([], false) }
    let usual = ColumnWidths(table, writeIn: writeIn)
    var columns = usual.isCrowded ? ColumnWidths(table, writeIn: writeIn, size: crowded) : usual
    if table.head.count <= mostBalanced { columns.balance() }
    let sum = columns.widths.reduce(0, +)
    let left = Double(max(0, 100 - columns.widths.count))
    var shares = columns.widths.map { 1 + Int($0 / sum * left) }
    let widest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    shares[widest] += 100 - shares.reduce(0, +)
    return (shares, usual.isCrowded)
  }

  private init(_ table: MarkdownTable, writeIn: Set<Int>, size: Double = 1) {
    let rows = [table.head] + table.rows.prefix(Self.mostRows)
    let cells: [[[Double]]] = table.head.indices.map { column in
      rows.enumerated().map { row, cells in
        guard column < cells.count else { return [] }
        return ShortNumbers.joined(cells[column].plain).split(separator: " ").map {
          TextWidth.of(String($0), size: size, isStrong: row == 0 || cells[column].isStrong)
        }
      }
    }
    words = cells
    let space = Self.space
    // Short lines stay whole where there is room for them.
    func longest(of cells: some Collection<[Double]>) -> Double {
      let lines = cells.map { $0.reduce(0, +) + space * Double(max(0, $0.count - 1)) }
      return lines.filter { $0 <= Self.shortLine * size }.max() ?? 0
    }
    let lines = words.enumerated().map { column, cells in
      writeIn.contains(column) ? 0.0 : longest(of: cells)
    }
    let broken = words.enumerated().map { column, cells in
      if writeIn.contains(column) { return Self.writeInWidth }
      return min(cells.flatMap(\.self).max() ?? 0, Self.longestWord) + Self.margin
    }
    isCrowded = broken.reduce(0, +) > Self.page
    let whole = zip(broken, lines).map { max($0, $1 + Self.margin + Self.rounding) }
    let start = whole.reduce(0, +) > Self.page ? broken : whole
    // Figures keep their line; words, those above figures as well, may have another where that saves
    // lines elsewhere.
    least = table.head.indices.map { column in
      let isRight = column < table.alignments.count && table.alignments[column] == .right
      guard isRight, !writeIn.contains(column), start[column] > broken[column] else {
        return min(broken[column], start[column])
      }
      let figures = longest(of: cells[column].dropFirst())
      return min(start[column], max(broken[column], figures + Self.margin + Self.rounding))
    }
    let wanted = words.map { cells in
      let line = cells.map { $0.reduce(0, +) }.max() ?? 0
      return (line * 6).squareRoot()
    }
    let room = Self.page - start.reduce(0, +)
    guard room > 0 else {
      widths = start
      return
    }
    let extra = zip(wanted, start).map { max(0, $0 - $1) + 0.01 }
    let sum = extra.reduce(0, +)
    widths = zip(start, extra).map { $0 + $1 / sum * room }
  }

  private static let space = 0.36

  /// Moves room from column to column as long as that saves lines.
  private mutating func balance() {
    var heights = words.indices.map { lines(of: $0, width: widths[$0]) }
    gather(&heights)
    var best = total(heights)
    for _ in 0..<Self.mostMoves {
      var found: (from: Int, to: Int, step: Double, heights: [[Int]], total: Int)?
      for step in Self.steps {
        for from in widths.indices where widths[from] - step >= least[from] {
          let less = lines(of: from, width: widths[from] - step)
          for to in widths.indices where to != from {
            var tried = heights
            tried[from] = less
            tried[to] = lines(of: to, width: widths[to] + step)
            let sum = total(tried)
            if sum < (found?.total ?? best) { found = (from, to, step, tried, sum) }
          }
        }
      }
      guard let found else { return }
      widths[found.from] -= found.step
      widths[found.to] += found.step
      (heights, best) = (found.heights, found.total)
    }
  }

  /// Takes from each column the room that saves it no line, and gives it in one to where it saves most:
  /// what is little in each column is enough for a word together.
  private mutating func gather(_ heights: inout [[Int]]) {
    var room = 0.0
    for column in widths.indices {
      let own = heights[column]
      let narrow = stride(from: least[column], to: widths[column], by: Self.grain).first {
        lines(of: column, width: $0) == own
      }
      guard let narrow else { continue }
      room += widths[column] - narrow
      widths[column] = narrow
    }
    while room >= Self.grain {
      let now = total(heights)
      var found: (column: Int, step: Double, lines: [Int], total: Int)?
      for column in widths.indices {
        for step in stride(from: Self.grain, through: room, by: Self.grain) {
          var tried = heights
          tried[column] = lines(of: column, width: widths[column] + step)
          let sum = total(tried)
          // Of two that save as many lines the one that takes less.
          if sum < (found?.total ?? now) || sum == found?.total && step < found?.step ?? 0 {
            found = (column, step, tried[column], sum)
          }
        }
      }
      guard let found else { break }
      widths[found.column] += found.step
      heights[found.column] = found.lines
      room -= found.step
    }
    let sum = widths.reduce(0, +)
    widths = widths.map { $0 + $0 / sum * room }
    heights = words.indices.map { lines(of: $0, width: widths[$0]) }
  }

  /// What the lines of all rows cost, each row as high as its highest cell; of two tables that are as
  /// high, that one costs more in which a cell towers over the others.
  private func total(_ heights: [[Int]]) -> Int {
    guard let rows = heights.first?.count else { return 0 }
    return (0..<rows).reduce(0) { sum, row in
      sum + Self.line * heights.reduce(1) { max($0, $1[row]) }
        + heights.reduce(0) { $0 + $1[row] * $1[row] }
    }
  }

  private static let line = 8

  /// The lines that each cell of a column takes.
  private func lines(of column: Int, width: Double) -> [Int] {
    let room = width - Self.margin - Self.rounding
    return words[column].map { cell in
      var lines = 1
      var line = 0.0
      for word in cell {
        if line > 0, line + Self.space + word > room {
          lines += 1
          line = word
        } else {
          line += (line > 0 ? Self.space : 0) + word
        }
      }
      return lines
    }
  }
}
