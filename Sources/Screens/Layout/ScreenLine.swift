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
      .compactMapValues { ScreenColumns($0, width: $0[0].isOfTable ? tableWidth : width) }
  }

  private init?(_ rows: [ScreenLine], width: Int) {
    indent = rows.map(\.indent).max() ?? 0
    var columns = TextColumns(fitting: rows.map(\.texts))
    let share = columns.widths.count > 2 ? width / 2 : max(12, width / 3)
    let needed = min(columns.widths.removeLast(), share) + indent
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

  /// The lines of a row: what is longer than its column goes on in it below, and nothing is cut.
  func lines(of row: ScreenLine, width: Int) -> [String] {
    let cells = zip(row.cells, columns.widths).map { words, width in
      width > 0 ? WrappedText(width: width, longWords: .broken).lines(of: words) : [""]
    }
    let start = indent + Self.total(columns)
    let last = WrappedText(width: max(1, width - start), longWords: .broken)
      .lines(of: row.cells.last ?? [])
    let count = max(last.count, cells.map(\.count).max() ?? 0)
    let gap = String(repeating: " ", count: columns.total > 0 ? TextColumns.gap : 0)
    return (0..<count).map { number in
      func line(_ lines: [String]) -> String { number < lines.count ? lines[number] : "" }
      return String(repeating: " ", count: indent) + columns.line(cells.map(line)) + gap
        + line(last)
    }
  }
}
