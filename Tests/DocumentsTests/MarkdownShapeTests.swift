// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Documents

@Suite struct MarkdownShapeTests {
  private func isSame(_ left: String, _ right: String) -> Bool {
    MarkdownShape.of(left) == MarkdownShape.of(right)
  }

  @Test(
    "What a formatter changes is no edit",
    arguments: [
      ("| a | b |\n| --- | ---: |\n| 1 |  |", "| a   |    b |\n| :-- | ---: |\n| 1   |      |"),
      ("| a | b |\n| --- | --- |", "|a|b|\n|-|-|"),
      ("One two three four.", "One two\nthree   four."),
      ("- One two\n- Three", "* One\n  two\n\n* Three  "),
      ("1. One\n2. Two\n3. Three", "1. One\n\n1. Two\n1. Three"),
      ("# Head\n\nText", "# Head\nText\n\n\n"),
      ("Text\n\n---\n\nMore", "Text\n\n* * *\n\nMore"),
      ("> One two", "> One\n> two"),
      ("- One\n  - Two\n- Three", "- One\n    - Two\n- Three"),
      ("Text\r\nmore\r\n", "Text more"),
    ])
  func formatting(plain: String, formatted: String) {
    let isTable = plain.hasPrefix("| a | b |\n| --- | ---: |")
    // `:--` says what `---` leaves to the page, so that is the one rule line that differs.
    #expect(
      isSame(plain, isTable ? formatted.replacing(":-- |", with: "--- |") : formatted))
  }

  @Test(
    "What a reader sees is an edit",
    arguments: [
      ("One two", "One too"), ("One\n\ntwo", "One\ntwo"), ("# Head", "## Head"),
      ("| a | b |", "| a | c |"), ("| a | b |", "| a | b | |"), ("| --- |", "| --: |"),
      ("- One\n- Two", "- One Two"), ("- One", "1. One"), ("2. One", "3. One"),
      ("- One\n  - Two", "- One\n- Two"), ("```\na  b\n```", "```\na b\n```"),
      ("```\na\nb\n```", "```\na b\n```"), ("One  \ntwo", "One\ntwo"), ("a\\\nb", "a\nb"),
      ("Text\n---", "Text\n\n---"), ("| a \\| b |", "| a | b |"), ("[a](b)", "[a](c)"),
    ])
  func edits(old: String, new: String) {
    #expect(!isSame(old, new))
  }

  @Test("Any other word is seen, and no wrapping is")
  func randomEdits() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let words = (0..<60).map { "w\($0)" }
    for _ in 0..<300 {
      let text = (0..<(5 + next(40))).map { _ in words[next(words.count)] }
      let plain = text.joined(separator: " ")
      let wrapped = text.map { $0 + (next(4) == 0 ? "\n" : " ") }.joined()
      #expect(isSame(plain, wrapped))
      var edited = text
      edited[next(text.count)] += "x"
      #expect(!isSame(plain, edited.joined(separator: " ")))
    }
  }

  @Test("Long lines and many rows take linear time")
  func longText() {
    let row = "| " + String(repeating: "a | ", count: 20_000)
    #expect(isSame(row, row.replacing(" | ", with: "  |  ")))
    let text = String(repeating: "word ", count: 200_000)
    #expect(isSame(text, text.replacing(" ", with: "\n")))
  }
}
