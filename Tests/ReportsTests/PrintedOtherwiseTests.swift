// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Reports

@Suite("What is printed otherwise than it was meant")
struct PrintedOtherwiseTests {
  private func lines(_ markdown: String) throws -> [Int?] {
    try MadeReports.report([("page", markdown)]).page.notes.map { $0.location?.line }
  }

  @Test(
    "is told with its line",
    arguments: [
      "![The board](photo.png)", "Text with ![](photo.png) in it.", "- a ![x](y.png)",
      "A <br> B", "<div>x</div>", "| a | b |\n| - | - |\n| 1<br>2 | 3 |",
      "| Peak days | 3 |",
    ])
  func told(_ markdown: String) throws {
    #expect(try lines("# A\n\n\(markdown)\n") == [3])
  }

  @Test(
    "is nothing else",
    arguments: [
      "| a | b |\n| - | - |\n| 1 | 2 |", "Text | with a bar", "|", "`<br>`", "**bold**",
      "[a link](photo.png)", "<!-- a comment -->",
    ])
  func nothing(_ markdown: String) throws {
    #expect(try lines("# A\n\n\(markdown)\n") == [])
  }
}
