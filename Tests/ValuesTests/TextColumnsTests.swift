// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct TextColumnsTests {
  private static let rows = [["NAME", "A DAY", ""], ["日本語", "1,200", ""], ["b", "7", ""]]

  @Test func columnsAreAsWideAsTheirLongestCells() {
    let columns = TextColumns(fitting: Self.rows, rightAligned: [1])
    #expect(columns.widths == [6, 5, 0])
    #expect(columns.total == 13)
    #expect(
      Self.rows.map(columns.line) == ["NAME    A DAY", "日本語  1,200", "b           7"])
  }

  @Test func whatIsTooLongIsCut() {
    var columns = TextColumns(fitting: Self.rows)
    columns.widths[1] = 3
    #expect(columns.line(Self.rows[1]) == "日本語  1,…")
  }
}
