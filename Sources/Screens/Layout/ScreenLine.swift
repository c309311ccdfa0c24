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

/// The columns that the rows with as many cells share; the last takes what is left and wraps.
struct ScreenColumns {
  /// How far a column is cut: those with commands and choices, in rows of few cells, hardly.
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
    let needed = min(columns.widths.removeLast(), max(12, width / 3)) + indent
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

  /// A row up to its last cell.
  func start(of row: ScreenLine) -> String {
    let line = String(repeating: " ", count: indent) + columns.line(row.texts)
    return columns.total > 0 ? line + String(repeating: " ", count: TextColumns.gap) : line
  }
}
