// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("A card")
struct CardTests {
  private func table(_ rows: [String], head: String = "| # | Workflow | Risk |") -> String {
    ([head, "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  @Test("has a number and the name behind it as its title")
  func ranked() throws {
    func isRanked(_ rows: [String]) throws -> Bool {
      try MadeReports.body(table(rows)).contains("ranked")
    }
    #expect(try isRanked(["| 1 | Refunds | low |", "| 12 | Letters | low |"]))
    #expect(try !isRanked(["| 1 | Refunds | low |", "| – | Letters | low |"]))
    #expect(try !isRanked(["| Refunds | 1 | low |"]))
    #expect(try !isRanked(["| | Refunds | low |"]))
    #expect(try !isRanked([]))
  }

  @Test("calls a phase one, where its column is a bare number")
  func phases() throws {
    let text = table(
      ["| **Clerk, of 3 hours** | **1** | **2** |"], head: "| Hours in phase | 1 | 2 |")
    func labels(_ markdown: String) throws -> [String] {
      try MadeReports.body(markdown).matches(of: #/data-label="([^"]*)"/#).map { String($0.1) }
    }
    #expect(try labels(text) == ["Hours in phase", "1", "2"])
    #expect(
      try labels("<!-- chart=people -->\n\(text)") == ["Hours in phase", "Phase 1", "Phase 2"])
  }

  @Test("leaves out a figure that there is none of, and no other dash")
  func none() throws {
    func count(_ head: String, _ rule: String) throws -> Int {
      try MadeReports.body("\(head)\n\(rule)\n| Clerk | – | – |")
        .matches(of: #/class="[^"]*none/#).count
    }
    #expect(try count("| Who | 1 | 2 |", "| --- | --: | --: |") == 2)
    #expect(try count("| Who | 1 | 2 |", "| --- | --: | --- |") == 1)
    #expect(try count("| Who | Then | If |", "| --- | --- | --- |") == 0)
  }

  @Test("is none where the rest of a table that is signed would stand on another sheet")
  func signed() throws {
    func isWhole(_ head: String, rows: Int) throws -> Bool {
      let rows = [String](repeating: "| Clerk | ☐ yes | |", count: rows)
      return try MadeReports.body(table(rows, head: head)).contains("class=\"short")
    }
    #expect(try isWhole("| Who | Accepts | Name, date |", rows: 12))
    #expect(try isWhole("| Who | Accepts | Note |", rows: 5))
    #expect(try !isWhole("| Who | Accepts | Note |", rows: 6))
  }
}
