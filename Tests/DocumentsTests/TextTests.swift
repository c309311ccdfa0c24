// SPDX-License-Identifier: GPL-3.0-or-later
import Templates
import Testing
import Values

@testable import Documents

@Suite struct TextTests {
  @Test func mermaidLabelsAreWrappedAndCut() {
    #expect(
      MermaidText.lines("Send the link to the registered phone or mailbox") == [
        "Send the link to the", "registered phone or", "mailbox",
      ])
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    #expect(MermaidText.lines(long).count == 4)
    #expect(MermaidText.lines(long).last?.hasSuffix(" …") == true)
    #expect(MermaidText.lines("") == [])
    let word = String(repeating: "x", count: 5000)
    #expect(MermaidText.lines(word) == [String(repeating: "x", count: 21) + "…"])
  }

  @Test func aTableHasNoSpacesAtItsLineEnds() {
    let table = TextTable(head: ["A", "B"], rows: [["x", ""], ["long\nname", "y "]])
    #expect(table.text() == "A          B\nx\nlong name  y\n")
  }

  @Test func aMarkdownTableAlignsAndEscapes() {
    #expect(
      MarkdownTable.text(head: ["A", "B"], rows: [["x|y", "1"]], rightAligned: [1])
        == "| A | B |\n| --- | ---: |\n| x\\|y | 1 |\n")
    #expect(MarkdownTable.text(head: ["A"], rows: []) == "| A |\n| --- |\n")
  }

  @Test func textIsMadeHarmlessBeforeItIsWrapped() {
    #expect(WrappedText(width: 6).text(of: "a\nbb\u{7} ccc", hanging: 2) == "a bb\u{FFFD}\n  ccc\n")
    #expect(WrappedText(width: 5).text(of: "") == "\n")
  }
}
