// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Testing

@testable import Reports

@Suite("A caption")
struct CaptionTests {
  private func captions(_ markdown: String) throws -> [String] {
    try MadeReports.body(markdown).matches(of: #/<(?:fig)?caption>(.*?)</#).map { String($0.1) }
  }

  private let table = "| A | B |\n| - | - |\n| c | d |\n\n"

  @Test(
    "of a table is its number where its heading names it, and with others the section and its rows")
  func tables() throws {
    let found = try captions("# X\n\n\(table)## 1. Y\n\n\(table)\(table)### 2nd Z\n\n\(table)")
    #expect(found.count == 4)
    for (caption, parts) in zip(
      found, [["1"], ["2", "Y", "A"], ["3", "Y", "A"], ["4"]])
    {
      for part in parts { #expect(caption.contains(part)) }
      #expect(!caption.contains("1. Y"))
    }
    #expect([found[0], found[3]] == ["Table 1", "Table 4"])
  }

  @Test("says what a table of plans is about, by its heads")
  func names() throws {
    let found = try captions("# X\n\n## Y\n\n| Still open | B |\n| - | - |\n\n\(table)")
    #expect(found[0].contains("still open") && !found[0].contains("Y"))
    #expect(found[1].contains("Y") && found[1].contains("A"))
    #expect(try captions("# X\n\n## Deadlines\n\n| Deadline | B |\n| - | - |\n") == ["Table 1"])
    let names = TableNames("x\nA | * = One: two\n* | B = Three\nC = Four = five")
    func name(_ heads: String...) -> String? {
      names.name(
        of: MarkdownTable(alignments: [], head: heads.map { [.text($0)] }, rows: []))
    }
    #expect(name("A", "B") == "One: two")
    #expect(name("Z", "B", "C") == "Three")
    #expect(name("C", "D") == "Four = five")
    #expect(name("A") == nil)
    #expect(name("D", "E") == nil)
  }

  @Test("is a number alone where a line right above the table names it, and told to who hears it")
  func leadIns() throws {
    let text = "# X\n\n**As _follows_**\n\n\(table)It says:\n\n\(table)Text.\n\n\(table)"
    #expect(try captions(text) == ["Table 1", "Table 2", "Table 3. X: A"])
    let spoken = try MadeReports.body(text).matches(of: #/aria-label="([^"]*)"/#).map {
      String($0.1)
    }
    #expect(spoken == ["Table 1. As follows", "Table 2. It says", "Table 3. X: A"])
  }

  @Test("has a number of its own in all of a report")
  func documents() throws {
    let plan =
      "<!-- hitl:begin decision 0123456789abcdef manual -->\n\n# N\n\n## 1. D\n\n\(table)"
      + "<!-- hitl:end decision -->\n\n## 2. E\n\n\(table)"
    let html = try MadeReports.report([("a", plan), ("b", plan)]).page.html
    let numbers = html.matches(of: #/<caption>Table (\d+)/#).map { String($0.1) }
    #expect(numbers == ["1", "2", "3", "4"])
  }

  @Test("numbers charts by themselves, and says what they are")
  func figures() throws {
    let map = "```mermaid\nflowchart TD\n a[\"A\"]\n```\n\n"
    let found = try captions("# X\n\n\(table)\(map)\(map)")
    #expect(found.count == 3)
    #expect(found[1].contains("1") && found[2].contains("2"))
  }

  @Test("stands above none that is part of a list or a quotation")
  func inner() throws {
    #expect(try captions("> | A |\n> | - |\n\n- | A |\n  | - |\n").isEmpty)
  }
}
