// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Rewrites

@Suite struct RowNumberTests {
  private func rowNumbers(_ head: String, _ row: String) -> [String] {
    let page = Page("| \(head) | What |\n| --- | --- |\n| \(row) | 7 cases |\n")
    return page.statements.map(ReadStatement.init).flatMap { read in
      read.numbers.filter { read.statement.isRowNumber($0.token) }.map(\.written)
    }
  }

  @Test func `the number of a row is no figure`() {
    #expect(rowNumbers("No.", "14") == ["14"])
    #expect(rowNumbers("", "14") == ["14"])
    #expect(rowNumbers("#", "14.") == ["14"])
    #expect(rowNumbers("Cases", "14").isEmpty)
    #expect(rowNumbers("No.", "14 cases").isEmpty)
    #expect(rowNumbers("No.", "A").isEmpty)
  }
}
