// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A table for a terminal: a head and rows in aligned columns.
struct TextTable {
  private let lines: [[String]]
  /// At first as wide as their longest cells.
  var columns: TextColumns

  /// - Parameter rows: as many cells in each as in the head.
  init(head: [String], rows: [[String]], rightAligned: Set<Int> = []) {
    lines = ([head] + rows).map { $0.map(LineText.singleLine) }
    columns = TextColumns(fitting: lines, rightAligned: rightAligned)
  }

  /// One line per row, without spaces at its end.
  func text() -> String {
    lines.map { cells in
      var line = columns.line(cells)
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
