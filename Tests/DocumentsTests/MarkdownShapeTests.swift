// SPDX-License-Identifier: GPL-3.0-or-later
import SeededDice
import Templates
import Testing

@testable import Documents

/// A formatter changes nothing that counts, and a person's edit always does.
@Suite struct MarkdownShapeTests {
  private func shape(_ text: String) -> [UInt8] { MarkdownShape(of: text).bytes }

  @Test(arguments: [
    ("| a | b |\n| --- | ---: |\n| c | |", "|a|b|\n|-|-:|\n|c|"),
    ("| a | b |\n| --- | --- |\n| c | d |", "| a   | b |\n| --- | - |\n| c   | d |"),
    ("| a |\n| --- |\n| c \\| d |", "| a      |\n| ------ |\n| c \\| d |"),
    ("> | a |\n> | --- |\n> | b |", ">| a |\n>| - |\n>| b  |"),
    ("one two three", "one\ntwo\n   three  "),
    ("one two", "one  two"),
    ("one\ntwo\r\n", "one two"),
    ("one  \ntwo", "one\\\ntwo"),
    ("one\n\n\n\ntwo", "one\n\ntwo"),
    ("# One", "# One ##"),
    ("# One\ntwo", "# One\n\ntwo\n"),
    ("- a\n- b", "* a\n\n* b"),
    ("- a b\n- c", "-   a\n    b\n-   c"),
    ("- a b", "- a\nb"),
    ("- a\n  - b\n    c", "* a\n    + b c"),
    ("1. a\n2. b\n3. c", "1) a\n1) b\n1) c"),
    ("- a\n\n  b c\n- d", "- a\n\n  b\n  c\n\n- d"),
    ("> a b", "> a\n> b"),
    ("> a b", "> a\nb"),
    ("*a* and __b__", "_a_ and **b**"),
    ("a \\* b, 2 \\< 3, \\#x, c\\:", "a * b, 2 < 3, #x, c:"),
    ("\\[a\\]\\[b\\] \\_c\\_", "[a][b] \\_c\\_"),
    ("snake_case", "snake\\_case"),
    ("`` a  b ``", "`` a b ``"),
    ("---", "* * *"),
    ("***", "______________"),
    ("~~~ mermaid\na\n~~~", "```mermaid\na   \n```"),
    ("<!-- note -->\ntext", "<!-- note -->\n\ntext"),
    ("<!-- chart=people -->\n| a |\n| --- |", "<!-- chart=people -->\n\n| a   |\n| --- |"),
    ("<!-- chart=map -->\n```mermaid\na\n```", "<!-- chart=map -->\n\n~~~ mermaid\na\n~~~"),
    ("a \\~\\~b\\~\\~", "a \\~~b\\~~"),
  ])
  func aFormatterChangesNothing(one: String, other: String) {
    #expect(shape(one) == shape(other))
    #expect(SectionHash.of(one) == SectionHash.of(other))
  }

  @Test(arguments: [
    ("a", "b"), ("1", "2"), ("a b", "ab"), ("a b", "b a"), ("A", "a"), ("a", "a."),
    ("# a", "## a"), ("# a", "a"), ("# a", "\\# a"), ("a\nb", "a\n\nb"), ("a\nb", "a  \nb"),
    ("- a\n- b", "- a b"), ("- a\n- b", "- a\n  - b"), ("- a", "1. a"), ("- a", "\\- a"),
    ("1. a", "3. a"), ("a\n\n- b", "a\n\n  b"), ("- a\n\nb", "- a\n\n  b"), ("a", "> a"),
    ("> a", "> > a"), ("a\nb", "a\n> b"), ("- [ ] a", "- [x] a"), ("a", "*a*"), ("*a*", "**a**"),
    ("*a*", "\\*a\\*"), ("[a](b)", "[a](c)"), ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b>"),
    ("&amp;", "\\&amp;"), ("`a`", "a"), ("`a`", "\\`a\\`"), ("~~a~~", "\\~~a\\~~"),
    ("a\n\n---\n\nb", "a\n\nb"), ("a\n---", "a"), ("```\na\n```", "a"),
    ("```\na b\n```", "```\na  b\n```"), ("```\na\nb\n```", "```\na b\n```"),
    ("```\na\n\nb\n```", "```\na\nb\n```"), ("```\na\n```", "```sh\na\n```"),
    ("```\n  a\n```", "```\na\n```"), ("    a\n    b", "    a b"),
    ("| a |\n| --- |\n| b |", "| a |\n| --- |\n| c |"),
    ("| a |\n| --- |\n| b |", "| a |\n| ---: |\n| b |"),
    ("| a |\n| --- |\n| b |", "| a |\n| --- |\n| b |\n| c |"),
    ("| a |\n| --- |\n| b |", "| a |\n| --- |\n\n| b |"),
    ("| a | b |\n| --- | --- |\n| c | d |", "| a | b |\n| --- | --- |\n| c \\| d | |"),
    ("| a | b |\n| --- | --- |\n| c | |", "| a | b |\n| --- | --- |\n| | c |"),
    ("| a |\n| --- |\n| b |", "| a |\n| b |"), ("a", "a <!-- b -->"),
    ("<!-- chart=map -->\n```\na\n```", "```\na\n```"),
    ("<!-- chart=people -->\n| a |\n| --- |", "<!-- chart=road -->\n| a |\n| --- |"),
    ("<!-- chart=people -->\n| a |\n| --- |", "| a |\n| --- |"), ("a", "a\u{1}"),
    ("e\u{301}", "é"), ("a\u{A0}b", "a b"),
  ])
  func anEditIsSeen(one: String, other: String) {
    #expect(shape(one) != shape(other))
  }

  private static let names = [
    "back-office/bereavement-complaints", "back-office/crm-update",
    "contact-center/quality-review",
  ]

  @Test(arguments: names)
  func everyOtherWordAndCharacterOfAPlanIsAnEdit(name: String) throws {
    var dice = Dice(seed: 4)
    for section in try Content.sections(of: name) {
      let text = Array(section.text.utf8)
      let letters = text.indices.filter {
        ByteText.isLetter(text[$0]) || ByteText.isDigit(text[$0])
      }
      for _ in 0..<12 {
        let place = try #require(letters.randomElement(using: &dice))
        var edited = text
        switch Int.random(in: 0...3, using: &dice) {
        case 0: edited.remove(at: place)
        case 1:
          edited[place] = text[place] == UInt8(ascii: "q") ? UInt8(ascii: "x") : UInt8(ascii: "q")
        case 2: edited.insert(UInt8(ascii: "7"), at: place)
        default:
          let end = edited[place...].firstIndex { !ByteText.isWord($0) } ?? edited.endIndex
          edited.removeSubrange(place..<end)
        }
        let other = String(decoding: edited, as: UTF8.self)
        #expect(SectionHash.of(other) != section.hash, "\(other.suffix(200))")
      }
    }
  }

  @Test(arguments: names)
  func howeverAPlanIsWrappedAndPaddedIsNoEdit(name: String) throws {
    var dice = Dice(seed: 5)
    for section in try Content.sections(of: name) {
      for _ in 0..<3 {
        let other = Reformatted.text(section.text, using: &dice)
        #expect(SectionHash.of(other) == section.hash, "\(other)")
      }
    }
  }

  /// Texts that take for ever where the work grows faster than the text.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "- ", "> ", "`", "*", "_ ", "[", "](", "|", "| - ", "\\", "<", "<!--", "&a", "~", "1. ", "#",
      "- a\n  ", "`a``", "> |\n> -\n", "\n", "    ", "\t", "=",
    ])
  func theWorkGrowsWithTheText(piece: String) {
    let count = 60_000 / piece.utf8.count
    #expect(!shape(String(repeating: piece, count: count) + "a").isEmpty)
    let ticks = (1...300).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    #expect(!shape(ticks).isEmpty)
  }
}
