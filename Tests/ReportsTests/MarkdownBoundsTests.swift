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
    #expect(isPrinted(of: "- aaaa"))
    #expect(isPrinted(of: "   * aaaa"))
    #expect(!isPrinted(of: "    - aaaa"))
    #expect(!isPrinted(of: "-aaaa"))
  }

  @Test("is a numbered list of any length, as long as each number begins an item")
  func numbers() {
    #expect(isPrinted(of: "1. aaaa"))
    #expect(isPrinted(of: "1) aaaa\n   more"))
    #expect(isPrinted("12. aaaa\n", of: "13. aaaa\n    more"))
    #expect(isPrinted("1. a\n   - b\n", of: "2. aaaa"))
    // Text that goes on, as all of these are.
    #expect(!isPrinted("aaaa\n", of: "2. aaaa"))
    #expect(!isPrinted("1. a\n", of: "   2. aaaa"))
    #expect(!isPrinted("1. # a\nb\n", of: "2. aaaa"))
    #expect(!isPrinted("- a\n", of: "  2. aaaa"))
    #expect(!isPrinted("1. a\n", of: "1234567890. aaaa"))
    #expect(!isPrinted("1. a\n", of: "2.aaaa"))
  }

  @Test("is a block of code of any length between fences, and a paragraph after it")
  func code() {
    #expect(isPrinted("```\n", of: "aaaa\n|-|-|-|", after: "```\n"))
    #expect(isPrinted("aaaa\n~~~~ text\n", of: "``` ~~~ aaaa", after: "~~~~~\n"))
    #expect(isPrinted("```\n", of: "aaaa"))
    #expect(isPrinted("1. a\n   ```\n", of: "   aaaa", after: "   ```\n"))
    #expect(isPrinted("<!-- a -->\n```\n", of: "aaaa", after: "```\n"))
    #expect(isPrinted("<b>\n\n```\n", of: "aaaa", after: "```\n"))
    let wide = "```\n" + table(columns: 65, rows: 1) + "\n```"
    #expect(MarkdownBounds.problem(in: wide, of: "x.md") == nil)
  }

  @Test(
    "is no block of code where a fence is none, or is over",
    arguments: [
      "```\n```\n", "```\r```\r", "```\na\n   ```  \n", "    ```\n", "``` ` \n", "``\n",
      "<!--\n```\n-->\n", "<?\n\n```\n?>\n", "<foo\n<!--\n\n```\n-->\n", "- <!--\n  ```\n  -->\n",
      "<textarea>\n\n</textarea>\n```\n", "> ```\n", "  ```\n a\n", "  ```\n     ```\n",
      "*\n     ```\n   ```\n", "- <!--\n```\n<!-- a -->\n```\n", "- ```\n  ```\n",
      "1. a\n2. - ~~~\n     ~~~\n   ~~~\n",
    ])
  func noCode(before: String) {
    #expect(!isPrinted(before, of: "aaaa"))
  }

  @Test("is a table whose rows are each a paragraph, as long as they are certain to be rows")
  func rows() {
    #expect(isPrinted("| a | b |\n| - | - |\n", of: "| aaaa |"))
    #expect(!isPrinted("| a |\n| - | - |\n", of: "| aaaa |"))
    #expect(!isPrinted("a\n| a | b |\n| - | - |\n", of: "| aaaa |"))
    #expect(!isPrinted("| a | b |\n| - | - |\n> a\n", of: "| aaaa |"))
    #expect(!isPrinted("| a | b |\n| - | - |\n|\n", of: "| aaaa |"))
  }

  @Test("is a paragraph that only a line without words ends", arguments: ["+", "*", "    >"])
  func noEnd(line: String) {
    #expect(!isPrinted(of: "aaaa\n\(line)"))
  }

  @Test("is any number of paragraphs in a quotation", arguments: [">", "> > ", "   >"])
  func quotations(line: String) {
    #expect(isPrinted(of: "> aaaa\n\(line)"))
  }

  @Test("counts the cells of a table that seems to begin again within itself")
  func again() {
    let text = table(columns: 50, rows: 0) + String(repeating: "\n| a |\n|-|", count: 2_000)
    #expect(MarkdownBounds.problem(in: text, of: "x.md")?.location?.line == 2)
  }

  /// Whether lines that are longer than a paragraph may be are printed.
  private func isPrinted(_ before: String = "", of line: String, after: String = "") -> Bool {
    let text = before + String(repeating: line + "\n", count: 5_000) + after + "a"
    return MarkdownBounds.problem(in: text, of: "x.md") == nil
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

  @Test("has at most a thousand signs of notes")
  func notes() {
    let line = String(repeating: "a[^b] ", count: 100) + "\n\n"
    let fits = String(repeating: line, count: 10)
    #expect(MarkdownBounds.problem(in: fits, of: "x.md") == nil)
    #expect(MarkdownBounds.problem(in: fits + "[^b]: c\n", of: "x.md")?.location?.line == 21)
  }
}
