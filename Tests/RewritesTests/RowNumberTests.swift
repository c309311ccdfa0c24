// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Rewrites

@Suite struct RowNumberTests {
  /// The numbers of the first cell that say something of the workflow.
  private func figures(_ head: String, _ row: String) -> [String] {
    let page = Page("| \(head) | What |\n| --- | --- |\n| \(row) | 7 cases |\n")
    return page.statements.map(ReadStatement.init).flatMap { read in
      read.numbers.filter { read.statement.cell(of: $0.token) == 0 }.map(\.written)
    }
  }

  @Test func `the number of a row is no figure`() {
    #expect(figures("No.", "14").isEmpty)
    #expect(figures("", "14").isEmpty)
    #expect(figures("#", "14.").isEmpty)
    #expect(figures("Cases", "14") == ["14"])
    #expect(figures("No.", "14 cases") == ["14"])
    #expect(figures("No.", "A").isEmpty)
  }
}
