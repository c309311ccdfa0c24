// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Charts

@Suite("People per phase")
struct AmountTests {
  private func table(_ rows: [[String]], strong: Set<Int> = [0]) -> ChartTable {
    ChartTable(
      heads: ["Hours a day in phase", "1", "2", "Peak day"],
      rows: rows.enumerated().map { index, row in
        row.map { ChartTable.Cell($0, isStrong: strong.contains(index)) }
      })
  }

  private let phrases = Phrases([
    PhraseKey("people-there"): "\(PhraseSlot.there.mark) there",
    PhraseKey("people-phase"): "Phase \(PhraseSlot.name.mark)",
    PhraseKey("people-group"): "\(PhraseSlot.name.mark): \(PhraseSlot.list.mark).",
  ])

  @Test("are drawn from the sums: a role, what it has, and an amount for each phase")
  func sums() throws {
    let rows = [["Clerk, of 10.9", "2.8", "–", "1,204.5"], ["Reading (Clerk)", "1", "1", "1"]]
    let chart = try #require(PeopleChart(.table(table(rows))))
    let said = chart.alternative(phrases)
    #expect(said == "Clerk, 10.9 there: Phase 1: 2.8, Peak day: 1,204.5.")
  }

  @Test(
    "tell a role with a comma in its name from what it has",
    arguments: [
      ("Lead, night shift", "Lead, night shift"),
      ("Lead, night shift, of 3", "Lead, night shift, 3 there"),
      ("Agents, of 1,200", "Agents, 1,200 there"), ("Clerk", "Clerk"),
    ])
  func names(cell: String, said: String) throws {
    let chart = try #require(PeopleChart(.table(table([[cell, "1", "2", "3"]]))))
    #expect(chart.alternative(phrases).hasPrefix("\(said): "))
  }

  @Test("are not drawn where an amount is none", arguments: ["many", "-3", "1e9", "2.8 h"])
  func refused(amount: String) {
    #expect(PeopleChart(.table(table([["Clerk", amount, "1", "1"]]))) == nil)
  }

  @Test("are not drawn without sums, or where there is nothing to draw")
  func nothing() {
    #expect(PeopleChart(.table(table([["Clerk", "1", "1", "1"]], strong: []))) == nil)
    #expect(PeopleChart(.table(table([["Clerk", "–", "?", ""]]))) == nil)
    #expect(PeopleChart(.diagram("gantt")) == nil)
  }

  @Test("of a portfolio are drawn from the columns of its table")
  func portfolio() throws {
    let row = ["3", "Refunds", "", "", "", "", "", "14+", "18+", "", "", ""].map {
      ChartTable.Cell($0)
    }
    let heads = [String](repeating: "", count: 7) + ["People", "At the peak", "", "", ""]
    let chart = try #require(PortfolioChart(.table(ChartTable(heads: heads, rows: [row]))))
    let phrases = Phrases([PhraseKey("portfolio-people"): "\(PhraseSlot.list.mark)"])
    #expect(chart.alternative(phrases) == "People: 14+, At the peak: 18+")
  }
}
