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
    PhraseKey("people-uncounted"): "\(PhraseSlot.name.mark) not counted",
    PhraseKey("people-caption"): "\(PhraseSlot.name.mark), each",
    PhraseKey("people-phase"): "Phase \(PhraseSlot.name.mark)",
    PhraseKey("people-phase-peaks"): "Phase \(PhraseSlot.name.mark), \(PhraseSlot.list.mark)",
    PhraseKey("people-group"): "\(PhraseSlot.name.mark): \(PhraseSlot.list.mark).",
    PhraseKey("people-counted"): "\(PhraseSlot.name.mark) in \(PhraseSlot.count.mark)",
    PhraseKey("people-caption-mixed"): "\(PhraseSlot.name.mark), mixed",
    PhraseKey("people-legend-bar"): "(bar)", PhraseKey("people-legend-peak"): "(peak)",
    PhraseKey("people-legend-there"): "(there)",
  ])

  @Test("are drawn from the sums: a role, what it has, and an amount for each phase")
  func sums() throws {
    let rows = [["Clerk, of 10.9", "2.8", "–", "1,204.5"], ["Reading (Clerk)", "1", "1", "1"]]
    let chart = try #require(PeopleChart(.table(table(rows))))
    let said = chart.alternative(phrases)
    #expect(said == "Clerk, 10.9 there: Phase 1: 2.8, Peak day: 1,204.5.")
  }

  @Test("have the peak days of a phase beside its other days, where a row has them")
  func peaks() throws {
    func said(_ name: String) throws -> String {
      let rows = [["Clerk, of 10.9", "2.8", "3", "5"], [name, "78", "–", "–"]]
      return try #require(PeopleChart(.table(table(rows, strong: [0, 1])))).alternative(phrases)
    }
    #expect(
      try said("On peak days: Clerk")
        == "Clerk, 10.9 there: Phase 1: 2.8, Phase 1, On peak days: 78, Phase 2: 3, Peak day: 5.")
    // What is needed besides stands behind the amount.
    let more = [["Clerk, of 10.9", "2.8", "3; 1 more", "?; 2 more"]]
    let chart = try #require(PeopleChart(.table(table(more))))
    #expect(
      chart.alternative(phrases) == "Clerk, 10.9 there: Phase 1: 2.8, Phase 2: 3.")
    #expect(PeopleChart(.table(table([["Clerk, of 10.9", "2.8", "more; 3", "–"]]))) == nil)
    // Another role, and one that is only called alike, has bars of its own.
    for name in ["On peak days: Senior clerk", ": Clerk", "Clerk"] {
      #expect(try said(name).hasSuffix(". \(name): Phase 1: 78."))
    }
  }

  @Test(
    "tell a role with a comma in its name from what it has",
    arguments: [
      ("Lead, night shift", "Lead, night shift"),
      ("Lead, night shift, of 3", "Lead, night shift, 3 there"),
      ("Agents, of 1,200", "Agents, 1,200 there"), ("Clerk", "Clerk"),
      ("Clerk, of 10.9 hours", "Clerk, 10.9 hours there"),
      ("Lead, night shift, of 1,200 hours", "Lead, night shift, 1,200 hours there"),
      ("Lead, of ? hours", "Lead, hours not counted"),
      ("Lead, room 7 left", "Lead in left, 7 left there"),
    ])
  func names(cell: String, said: String) throws {
    let chart = try #require(PeopleChart(.table(table([[cell, "1", "2", "3"]]))))
    #expect(chart.alternative(phrases).hasPrefix("\(said): "))
  }

  @Test("say in their caption what the amounts are, as the table does")
  func caption() throws {
    let chart = try #require(PeopleChart(.table(table([["Clerk", "1", "2", "3"]]))))
    #expect(chart.caption(phrases) == "Hours a day in phase, each")
  }

  @Test("say what a group is counted in where that is not what the table counts")
  func units() throws {
    let rows = [
      ["At the same time, of 14 people", "7", "9", "12"], ["Clerk, of 10 hours", "1", "2", "3"],
    ]
    let chart = try #require(PeopleChart(.table(table(rows, strong: [0, 1]))))
    #expect(chart.caption(phrases) == "Hours a day in phase, mixed")
    let said = chart.alternative(phrases)
    #expect(said.contains("At the same time in people, 14 people there: "))
    #expect(said.contains("Clerk, 10 hours there: "))
  }

  @Test("have a key with the signs that are drawn alone")
  func key() throws {
    func key(_ rows: [[String]]) throws -> [String] {
      let chart = try #require(PeopleChart(.table(table(rows))))
      return chart.drawing(width: 660, phrases).elements()
        .matches(of: #/>(\([a-z]+\))<\/text>/#).map { String($0.1) }
    }
    #expect(try key([["Clerk, of 10", "1", "2", "3"]]) == ["(bar)", "(peak)", "(there)"])
    #expect(try key([["Clerk, of 10", "1", "2", "–"]]) == ["(bar)", "(there)"])
    #expect(try key([["Clerk", "1", "2", "3"]]) == ["(bar)", "(peak)"])
    #expect(try key([["Clerk, of ?", "–", "–", "3"]]) == ["(peak)"])
  }

  @Test("call a column that is a bare number a phase")
  func heads() {
    #expect(PeopleChart.label(of: "2", phrases) == "Phase 2")
    #expect(PeopleChart.label(of: "Peak day", phrases) == "Peak day")
  }

  @Test("have one scale for each unit")
  func scales() {
    func bars(_ unit: String) -> AmountBars {
      let bar = AmountBars.Bar(name: "1", value: 10, shown: "10", isPeak: false)
      let long = AmountBars.Bar(name: "1", value: 100, shown: "100", isPeak: false)
      return AmountBars(groups: [
        AmountBars.Group(name: "a", unit: "people", bars: [bar]),
        AmountBars.Group(name: "b", unit: unit, bars: [long]),
      ])
    }
    func widths(_ bars: AmountBars) -> [String] {
      bars.drawing(width: 660, key: .init(bar: "", peak: "", there: "")) { $0.name }.elements()
        // Without the sign of the key.
        .replacing(#/<rect [^>]* width="24"[^>]*>/#, with: "")
        .matches(of: #/<rect [^>]* width="([^"]*)"/#).map { String($0.1) }
    }
    let (same, other) = (widths(bars("people")), widths(bars("hours")))
    #expect(same.count == 2 && same[0] != same[1])
    #expect(other.count == 2 && other[0] == other[1])
  }

  @Test("have no bar for a phase without work, and a sign for one of which nobody knows")
  func unknown() throws {
    let chart = try #require(PeopleChart(.table(table([["Clerk", "–", "?", "3"]]))))
    let shown = chart.drawing(width: 660, phrases).elements()
      .matches(of: #/>([^<]*)<\/text>/#).map { String($0.1) }
    #expect(shown == ["Clerk", "Phase 2", "?", "Peak day", "3", "(peak)"])
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
