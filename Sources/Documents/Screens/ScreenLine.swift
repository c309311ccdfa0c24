// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a rendered template before it is laid out.
struct ScreenLine {
  /// The spaces it starts with.
  var indent: Int
  var isHeading: Bool
  /// One for a line of text, several for a row.
  var cells: [String]

  init(_ text: String) {
    // By scalars, for a combining mark would join a mark of the layout.
    var scalars = text.unicodeScalars[...]
    let leading = scalars.prefix { $0 == " " }.count
    scalars = scalars.dropFirst(leading)
    isHeading = scalars.first == ScreenMarkup.heading
    if isHeading { scalars = scalars.dropFirst() }
    indent = leading
    cells = scalars.split(separator: ScreenMarkup.cell, omittingEmptySubsequences: false).map {
      Self.trimmed($0)
    }
  }

  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    var scalars = scalars.drop { $0 == " " }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

/// The columns that the rows with as many cells share; the last takes what is left and wraps.
struct ScreenColumns {
  private static let gap = 2
  /// How far a column is cut: those with commands and choices, in rows of few cells, hardly.
  private static func narrowest(of cells: Int) -> Int { cells > 3 ? 8 : 24 }

  private let indent: Int
  private let widths: [Int]

  /// The columns per number of cells; none where the lines are too short for columns.
  static func all(in lines: [ScreenLine], width: Int) -> [Int: ScreenColumns] {
    Dictionary(grouping: lines.filter { $0.cells.count > 1 }, by: \.cells.count)
      .compactMapValues { ScreenColumns($0, width: width) }
  }

  private init?(_ rows: [ScreenLine], width: Int) {
    indent = rows.map(\.indent).max() ?? 0
    let count = rows.first?.cells.count ?? 0
    var widths = (0..<count).map { column in
      rows.map { TerminalWidth.cells(of: $0.cells[column]) }.max() ?? 0
    }
    let needed = min(widths.removeLast(), max(12, width / 3)) + indent
    // The widest column gives way to the last.
    var lacking = needed + Self.total(widths) - width
    let narrowest = Self.narrowest(of: count)
    while lacking > 0, let widest = widths.max(), widest > narrowest,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] = max(narrowest, widest - lacking)
      lacking = needed + Self.total(widths) - width
    }
    guard lacking <= 0 else { return nil }
    self.widths = widths
  }

  /// What columns take with the gaps behind them; an empty one takes nothing.
  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0) { $0 + ($1 > 0 ? $1 + gap : 0) }
  }

  /// A row up to its last cell.
  func start(of row: ScreenLine) -> String {
    var text = String(repeating: " ", count: indent)
    for (cell, width) in zip(row.cells, widths) where width > 0 {
      text += TerminalWidth.padded(TerminalWidth.cut(cell, to: width), to: width)
      text += String(repeating: " ", count: Self.gap)
    }
    return text
  }
}
