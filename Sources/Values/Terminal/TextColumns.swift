// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns that stand side by side in lines of text; the only place that aligns cells.
package struct TextColumns {
  /// The spaces between two columns.
  package static let gap = 2

  /// The cells of a terminal that each column takes: what is longer is cut, and a column of none
  /// is left out.
  package var widths: [Int]
  /// The columns whose cells stand to the right, so that numbers can be compared.
  private let rightAligned: Set<Int>

  /// Columns as wide as their longest cells.
  ///
  /// - Parameter rows: as many cells in each.
  package init(fitting rows: [[String]], rightAligned: Set<Int> = []) {
    widths = (rows.first ?? []).indices.map { column in
      rows.map { TerminalWidth.cells(of: $0[column]) }.max() ?? 0
    }
    self.rightAligned = rightAligned
  }

  /// What all columns take with the gaps between them.
  package var total: Int {
    let shown = widths.filter { $0 > 0 }
    return shown.reduce(0, +) + Self.gap * max(0, shown.count - 1)
  }

  /// The cells of a row in their columns, with spaces up to the end of the last one.
  package func line(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().filter { $1.1 > 0 }.map { column, cell in
      let shown = TerminalWidth.cut(cell.0, to: cell.1)
      let space = String(repeating: " ", count: max(0, cell.1 - TerminalWidth.cells(of: shown)))
      return rightAligned.contains(column) ? space + shown : shown + space
    }.joined(separator: String(repeating: " ", count: Self.gap))
  }
}
