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

  @Test("of a table names the section that it stands in, and its rows where there are others")
  func tables() throws {
    let found = try captions("# X\n\n\(table)## 1. Y\n\n\(table)\(table)### 2nd Z\n\n\(table)")
    #expect(found.count == 4)
    for (caption, parts) in zip(
      found, [["1", "X"], ["2", "Y", "A"], ["3", "Y", "A"], ["4", "2nd Z"]])
    {
      for part in parts { #expect(caption.contains(part)) }
      #expect(!caption.contains("1. Y"))
    }
    #expect(!found[3].contains("A"))
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
