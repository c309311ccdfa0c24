// SPDX-License-Identifier: GPL-3.0-or-later

/// Cells in aligned columns for a terminal.
struct TextTable {
  var head: [String]
  var rows: [[String]]
  /// The columns whose cells stand to the right, so that numbers can be compared.
  var rightAligned: Set<Int> = []

  /// One line per row, columns two spaces apart, without spaces at the end.
  func text() -> String {
    let lines = ([head] + rows).map { $0.map(LineText.singleLine) }
    let widths = head.indices.map { column in
      lines.map { TerminalWidth.cells(of: $0[column]) }.max() ?? 0
    }
    return lines.map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let columns = cells.indices.map { column in
      let gap = String(
        repeating: " ", count: widths[column] - TerminalWidth.cells(of: cells[column]))
      return rightAligned.contains(column) ? gap + cells[column] : cells[column] + gap
    }
    var text = columns.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
