// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import Reports

@Suite("What is parsed")
struct MarkdownBoundsTests {
  private func table(columns: Int, rows: Int, before: String = "") -> String {
    let row = before + "|" + String(repeating: " a |", count: columns)
    let line = before + "|" + String(repeating: " - |", count: columns)
    return ([row, line] + [String](repeating: row, count: rows)).joined(separator: "\n")
  }

  @Test("is a table of at most 64 columns", arguments: ["", "> ", "> > ", "* ", "1. ", "  "])
  func columns(before: String) {
    let fits = table(columns: 64, rows: 1, before: before)
    let tooWide = table(columns: 65, rows: 1, before: before)
    #expect(MarkdownBounds.problem(in: fits, of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: tooWide, of: "x.md")?.location?.line == 2)
  }

  @Test("is a table of at most 200,000 cells, counted as they are filled up")
  func cells() {
    let head = table(columns: 50, rows: 0)
    let rows = { (count: Int) in String(repeating: "\n| a |", count: count) }
    // The head counts as a row.
    #expect(MarkdownBounds.problem(in: head + rows(3_999), of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: head + rows(4_000), of: "x.md")?.location?.line == 2)
  }

  @Test("is a paragraph of at most 20,000 bytes, and any number of them")
  func paragraphs() {
    let line = String(repeating: "a", count: 10_000)
    #expect(MarkdownBounds.problem(in: "\(line)\n\(line)\n\n\(line)", of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: "\(line)\n\(line)a", of: "x.md")?.location?.line == 1)
  }

  @Test("is a list of any length, unless its items are not seen as such")
  func items() {
    let items = { (sign: String) in String(repeating: "\(sign)aaaa\n", count: 4_001) }
    #expect(MarkdownBounds.problem(in: items("- "), of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: items("   * "), of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: items("    - "), of: "x.md") != nil)
    #expect(MarkdownBounds.problem(in: items("-"), of: "x.md") != nil)
  }

  @Test(
    "is a document of at most two million bytes",
    arguments: [(2_000_000, true), (2_000_001, false)])
  func bytes(count: Int, isRead: Bool) {
    let text =
      String(repeating: "a\n\n\n", count: count / 4) + String(repeating: "a", count: count % 4)
    #expect((MarkdownBounds.problem(in: text, of: "x.md") == nil) == isRead)
  }

  @Test("is at most 32 deep", arguments: ["> ", "- ", "1. "])
  func depth(sign: String) throws {
    let deep = { (count: Int) in String(repeating: sign, count: count) + "a" }
    // A list is a level of its own beside its item, and the document and the words are levels too.
    let levels = sign == "> " ? 1 : 2
    let most = (MarkdownBounds.mostDepth - 3) / levels
    #expect(throws: Never.self) { try MarkdownReader.blocks(of: deep(most), file: "x.md").get() }
    #expect(throws: ReportProblem.self) {
      try MarkdownReader.blocks(of: deep(most + 1), file: "x.md").get()
    }
  }
}
