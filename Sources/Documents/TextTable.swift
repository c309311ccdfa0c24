// SPDX-License-Identifier: GPL-3.0-or-later

/// Cells in aligned columns for a terminal, columns two spaces apart.
struct TextTable {
  private let lines: [[String]]
  /// The columns whose cells stand to the right, so that numbers can be compared.
  private let rightAligned: Set<Int>
  /// The cells that each column takes, at first as many as its longest; what is longer is cut.
  var widths: [Int]

  /// - Parameter rows: as many cells in each as in the head.
  init(head: [String], rows: [[String]], rightAligned: Set<Int> = []) {
    let lines = ([head] + rows).map { $0.map(LineText.singleLine) }
    self.lines = lines
    self.rightAligned = rightAligned
    widths = head.indices.map { column in
      lines.map { TerminalWidth.cells(of: $0[column]) }.max() ?? 0
    }
  }

  /// The cells between the columns.
  var gaps: Int { 2 * (widths.count - 1) }

  /// One line per row, without spaces at its end.
  func text() -> String { lines.map(line).joined() }

  private func line(_ cells: [String]) -> String {
    let columns = cells.indices.map { column in
      let shown = TerminalWidth.cut(cells[column], to: widths[column])
      guard rightAligned.contains(column) else {
        return TerminalWidth.padded(shown, to: widths[column])
      }
      let gap = max(0, widths[column] - TerminalWidth.cells(of: shown))
      return String(repeating: " ", count: gap) + shown
    }
    var text = columns.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
