// SPDX-License-Identifier: GPL-3.0-or-later
import CCmark
import Foundation
import SeededDice
import Testing

@testable import Reports

@Suite("What is taken for a paragraph of its own")
struct BoundedParagraphTests {
  /// Lines that open, close and go on with what may hold a paragraph, or may not.
  private static let lines = [
    "", "a", "  a", "    a", "- a", "  - a", "-", "*", "+", "1. a", "2. a", "  2) a", "   3. a",
    "10. a", "1.",
    "> a", ">", "> - a", "> ```", "    >", "```", "````", "  ```", "   ```", "     ```", "~~~",
    "``` `", "# a", "#a",
    "  ## a", "| a | b |", "| - | - |", "|", "a | b", "|-|", "---", "===", "<!--", "-->",
    "<!-- a -->", "<b>", "<?",
    "?>", "<pre>", "</pre>", "<textarea>", "</textarea>", "- <!--", "* | a | b |", "\t- a", "\ta",
    "[a]: b", "\r",
    "- ```", "1. ```", "   a", "- # a", "1. # a", "<foo", "[a]:",
  ]

  /// Lines of a document that go on with a paragraph that began before, as the parser has it.
  private func continued(_ text: String) -> Set<Int> {
    guard MarkdownReader.areExtensionsRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = cmark_parser_finish(parser), let steps = cmark_iter_new(root) else {
      return []
    }
    defer {
      cmark_iter_free(steps)
      cmark_node_free(root)
    }
    var found: Set<Int> = []
    while true {
      let event = cmark_iter_next(steps)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { return found }
      guard event == CMARK_EVENT_ENTER, MarkdownNode(node).kind == .paragraph else { continue }
      let (first, last) = (cmark_node_get_start_line(node), cmark_node_get_end_line(node))
      if first < last { found.formUnion((Int(first) + 1)...Int(last)) }
    }
  }

  private func expectNoneLonger(_ text: String) {
    let inner = continued(text)
    var scan = MarkdownBounds.Scan(file: "x.md")
    for (index, line) in BoundedLines(text).enumerated() {
      _ = scan.problem(of: line, index + 1)
      let isOwn = scan.paragraphBytes == 0 || scan.paragraphLine == index + 1
      #expect(!isOwn || !inner.contains(index + 1), "line \(index + 1) of \(text.debugDescription)")
    }
  }

  /// What is numbered in HTML is no list, so that none goes on behind it.
  @Test func numbersInHTML() {
    expectNoneLonger("a\n\n<b>\n1. a\n\n   a\n  2) a")
    expectNoneLonger("- <b>\n1. a\n\n   a\n  2. a")
    expectNoneLonger("> <b>\n> 1. a\n\n   a\n  2. a")
  }

  /// The parser's time grows with the square of a paragraph's length, so none may be longer than it
  /// was taken for.
  @Test("is never a line that goes on with one")
  func neverLonger() {
    var dice = Dice(seed: 31)
    let more = Int(ProcessInfo.processInfo.environment["HITL_THOROUGH"] ?? "") ?? 1
    for _ in 0..<(4_000 * more) {
      let count = Int.random(in: 2...12, using: &dice)
      expectNoneLonger(
        (0..<count).map { _ in Self.lines.randomElement(using: &dice) ?? "" }
          .joined(separator: "\n"))
    }
  }
}
