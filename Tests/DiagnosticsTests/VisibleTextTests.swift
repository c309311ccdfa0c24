// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain text, é and 🎉", "plain text, é and 🎉"),
    ("two\nlines\tand a tab", "two lines and a tab"),
    ("line\r\nend", "line end"), ("Pay\rroll", "Pay roll"), ("\r\r\n\n", "   "),
    ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("bell\u{07}", "bell\u{FFFD}"),
    ("delete\u{7F}", "delete\u{FFFD}"),
    ("next line\u{85}", "next line\u{FFFD}"),
    ("\u{202E}reversed\u{2066}", "\u{FFFD}reversed\u{FFFD}"),
  ])
  func neutralized(text: String, shown: String) {
    #expect(VisibleText.neutralized(text) == shown)
  }

  /// The neighbors of the ranges that are replaced stay.
  @Test(arguments: ["\u{20}", "\u{7E}", "\u{A0}", "\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}"])
  func neighborsStay(text: String) {
    #expect(VisibleText.neutralized(text) == text)
  }

  @Test func quotedIsCutAfterTheLimit() {
    #expect(VisibleText.quoted("abc", limit: 3) == "'abc'")
    #expect(VisibleText.quoted("abcd", limit: 3) == "'abc…'")
    #expect(VisibleText.quoted("👍🏽👍🏽👍🏽", limit: 2) == "'👍🏽👍🏽…'")
  }

  @Test func quotedIsNeutralized() {
    #expect(VisibleText.quoted("a\u{1B}b") == "'a\u{FFFD}b'")
  }
}
