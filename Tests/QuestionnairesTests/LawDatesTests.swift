// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Testing
import Values

@testable import Questionnaires

@Suite struct LawDatesTests {
  private func read(_ text: String) -> LawDates? {
    LawDates(of: SourceFile(name: "law.yaml", bytes: Array(text.utf8)))
  }

  @Test func areTheFirstAndTheLastOfAllGates() throws {
    let dates = try #require(
      read("gates: [{checked: 2026-11-29}, {id: g}, {checked: 2025-03-02}, {checked: 2026-01-31}]")
    )
    #expect(dates.first == CalendarDate("2025-03-02"))
    #expect(dates.last == CalendarDate("2026-11-29"))
  }

  @Test(arguments: [
    "hitl: 1\n", "gates: []\n", "gates: [{id: g}]\n", "gates: 3\n", "gates: [{checked: soon}]\n",
    "gates: [\n", "checked: 2026-11-29\n",
  ])
  func areMissingWhereNoGateHasOne(text: String) {
    #expect(read(text) == nil)
  }
}
