// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing
import Values

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
    ("one\u{2028}two\u{2029}three", "one two three"),
  ])
  func neutralized(text: String, shown: String) {
    #expect(VisibleText.neutralized(text) == shown)
  }

  /// Characters without a shape, at the ends of their ranges.
  @Test(arguments: [
    "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180B}", "\u{180E}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}",
    "\u{2064}", "\u{2065}", "\u{2066}", "\u{2069}", "\u{206A}", "\u{206F}", "\u{3164}", "\u{FE00}",
    "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{FFFB}", "\u{FFFE}", "\u{FFFF}",
    "\u{1BCA0}", "\u{1D173}", "\u{1D17A}", "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E0100}",
  ])
  func whatNobodySeesIsReplaced(scalar: String) {
    #expect(VisibleText.neutralized("a\(scalar)b") == "a\u{FFFD}b")
    #expect(VisibleText.neutralized(scalar) == "\u{FFFD}")
    #expect(!VisibleText.isVisible(scalar))
  }

  /// The neighbors of the ranges that are replaced stay.
  @Test(arguments: [
    "\u{20}", "\u{7E}", "\u{A0}", "\u{AC}", "\u{AE}", "\u{350}", "\u{61B}", "\u{200A}",
    "\u{2010}", "\u{2027}", "\u{202F}", "\u{205F}", "\u{2070}", "\u{3163}", "\u{FE10}",
    "\u{FFFC}", "\u{FFFD}", "“quoted” – it’s €5…", "日本語", "한국어", "naïve", "\u{1F600}",
  ])
  func neighborsStay(text: String) {
    #expect(VisibleText.neutralized(text) == text)
    #expect(!HiddenScalars.marked(text).contains { $0.isHidden })
  }

  /// Where a joiner or selector changes what is seen, it belongs to the text.
  @Test(arguments: [
    "👩‍👩‍👧", "🏳️‍🌈", "👩🏽‍🚀", "❤️", "1️⃣", "🧑‍⚕️", "می\u{200C}خواهم", "ه\u{200D}.",
    "क\u{94D}\u{200D}ष", "ന\u{D4D}\u{200C}", "葛\u{E0100}", "ᠠ\u{180B}", "©\u{FE0E}",
  ])
  func joinersThatAreSeenStay(text: String) {
    #expect(VisibleText.neutralized(text) == text)
    #expect(VisibleText.isVisible(text))
  }

  /// The same joiners and selectors elsewhere carry nothing that a reader sees.
  @Test(arguments: [
    ("pay\u{200D}roll", "pay\u{FFFD}roll"), ("pay\u{200C}roll", "pay\u{FFFD}roll"),
    ("🎉\u{200D}", "🎉\u{FFFD}"), ("🎉\u{200D}a", "🎉\u{FFFD}a"), ("1\u{200D}2", "1\u{FFFD}2"),
    ("a\u{FE0F}", "a\u{FFFD}"), ("😀\u{E0100}\u{E0101}", "😀\u{FFFD}\u{FFFD}"),
    ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}\u{FFFD}"), ("می\u{200C}\u{200C}", "می\u{200C}\u{FFFD}"),
    ("🏴\u{E0067}\u{E007F}", "🏴\u{FFFD}\u{FFFD}"),
  ])
  func joinersThatAreNotSeenAreReplaced(text: String, shown: String) {
    #expect(VisibleText.neutralized(text) == shown)
    #expect(VisibleText.neutralized(shown) == shown)
  }

  /// The quick look at the bytes never misses one.
  @Test func quickLookMissesNothing() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      if HiddenScalars.marked(text)[0].isHidden { #expect(HiddenScalars.mayBe(in: text)) }
    }
  }

  @Test(arguments: ["", " ", "\u{A0}", "\u{2800}", "\u{85}", "\u{3000}"])
  func blankTextsAreInvisible(text: String) {
    #expect(!VisibleText.isVisible(text))
  }

  @Test func linesStayLines() {
    #expect(VisibleText.neutralizedLines("a\u{1B}\nb\r\n") == "a\u{FFFD}\nb \n")
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
