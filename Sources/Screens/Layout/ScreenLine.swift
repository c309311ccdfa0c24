// SPDX-License-Identifier: GPL-3.0-or-later
import Templates
import Values

/// A line of a rendered template before it is laid out.
struct ScreenLine {
  /// The spaces it starts with.
  var indent: Int
  var isHeading: Bool
  /// The words of each cell: one for a line of text, several for a row.
  var cells: [[WrappedText.Word]]

  init(_ text: String) {
    // By scalars, for a combining mark would join a mark of the layout.
    var scalars = text.unicodeScalars[...]
    let leading = scalars.prefix { $0 == " " }.count
    scalars = scalars.dropFirst(leading)
    isHeading = scalars.first == ScreenText.heading
    if isHeading { scalars = scalars.dropFirst() }
    indent = leading
    cells = scalars.split(separator: ScreenText.cell, omittingEmptySubsequences: false).map {
      ScreenMarkup.words(of: $0)
    }
  }

  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// What columns show of the row.
  var texts: [String] { cells.map { $0.map(\.text).joined(separator: " ") } }
}

extension ScreenLine {
  /// Whether it is a row of a table; two cells are a word with what it stands for.
  var isOfTable: Bool { cells.count > 2 }
}

/// The columns that the rows with as many cells share; the last takes what is left.
struct ScreenColumns {
  /// How narrow a column gets: those with commands and choices, in rows of few cells, hardly.
  private static func narrowest(of cells: Int) -> Int { cells > 3 ? 8 : 24 }

  private let indent: Int
  /// All but the last.
  private let columns: TextColumns

  /// The columns per number of cells; none where the lines are too short for columns.
  static func all(in lines: [ScreenLine], width: Int, tableWidth: Int) -> [Int: ScreenColumns] {
    Dictionary(grouping: lines.filter { $0.cells.count > 1 }, by: \.cells.count)
      .compactMapValues { rows in
        rows[0].isOfTable
          ? best(for: rows, width: tableWidth)
          : ScreenColumns(rows, width: width, mostOfLast: max(12, width / 3))
      }
  }

  /// Of a table, the columns that break the fewest short words at the end of its rows, such as a
  /// verdict, and with which these take the fewest lines.
  private static func best(for rows: [ScreenLine], width: Int) -> ScreenColumns? {
    let all = [width / 3, width / 4, width * 2 / 5, width / 2].compactMap {
      ScreenColumns(rows, width: width, mostOfLast: max(12, $0))
    }
    return all.map { columns in
      (
        columns, broken: columns.brokenEnds(of: rows, width: width),
        height: rows.reduce(0) { $0 + columns.lines(of: $1, width: width).count }
      )
    }.min { ($0.broken, $0.height) < ($1.broken, $1.height) }?.0
  }

  /// How many rows end with words that fit half a line and go on in the next.
  private func brokenEnds(of rows: [ScreenLine], width: Int) -> Int {
    let room = width - indent - Self.total(columns)
    return rows.count { row in
      let cells = TerminalWidth.cells(of: row.texts.last ?? "")
      return cells <= width / 2 && cells > room
    }
  }

  private init?(_ rows: [ScreenLine], width: Int, mostOfLast: Int) {
    indent = rows.map(\.indent).max() ?? 0
    var columns = TextColumns(fitting: rows.map(\.texts))
    let needed = min(columns.widths.removeLast(), mostOfLast) + indent
    // The widest column gives way to the last.
    var lacking = needed + Self.total(columns) - width
    let narrowest = Self.narrowest(of: columns.widths.count + 1)
    while lacking > 0, let widest = columns.widths.max(), widest > narrowest,
      let column = columns.widths.firstIndex(of: widest)
    {
      columns.widths[column] = max(narrowest, widest - lacking)
      lacking = needed + Self.total(columns) - width
    }
    guard lacking <= 0 else { return nil }
    self.columns = columns
  }

  /// What the columns take with the gaps behind them.
  private static func total(_ columns: TextColumns) -> Int {
    columns.total > 0 ? columns.total + TextColumns.gap : 0
  }

  /// The lines of a row: what is longer than its column goes on in it below.
  ///
  /// - Parameter isCut: whether that is cut instead, with a mark in its column.
  func lines(of row: ScreenLine, width: Int, isCut: Bool = false) -> [String] {
    let cells = zip(row.cells, columns.widths).map { words, width in
      width > 0 ? WrappedText(width: width, longWords: .broken).lines(of: words) : [""]
    }
    let start = indent + Self.total(columns)
    let last = WrappedText(width: max(1, width - start), longWords: .broken)
      .lines(of: row.cells.last ?? [])
    let count = max(last.count, cells.map(\.count).max() ?? 0)
    let gap = String(repeating: " ", count: columns.total > 0 ? TextColumns.gap : 0)
    if isCut {
      let line = String(repeating: " ", count: indent) + columns.line(row.texts) + gap
      return last.enumerated().map { $0 == 0 ? line + $1 : $1 }
    }
    return (0..<count).map { number in
      func line(_ lines: [String]) -> String { number < lines.count ? lines[number] : "" }
      return String(repeating: " ", count: indent) + columns.line(cells.map(line)) + gap
        + line(last)
    }
  }
}
