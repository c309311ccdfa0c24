// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Values

@Suite("Text in markup")
struct MarkupTextTests {
  @Test(
    "is nothing but text, also within quotes of both kinds",
    arguments: [
      ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"a\" 'b'", "&quot;a&quot; &#39;b&#39;"),
      ("a\n\tb", "a\n\tb"), ("שלום 🎉 日本語", "שלום 🎉 日本語"),
    ])
  func marks(text: String, escaped: String) {
    #expect(MarkupText.escaped(text) == escaped)
  }

  @Test(
    "has nothing in it that is not seen, and a space for what divides words",
    arguments: [
      ("a\u{202E}b", "ab"), ("a\u{0}\u{1B}b", "ab"), ("a\u{AD}b", "ab"), ("a\u{FEFF}b", "ab"),
      ("a\u{2028}b", "a b"), ("a\u{85}b", "a b"),
      ("<\u{200B}", "&lt;"), ("👩‍👩‍👧 می\u{200C}خواهم", "👩‍👩‍👧 می\u{200C}خواهم"),
    ])
  func hidden(text: String, escaped: String) {
    #expect(MarkupText.escaped(text) == escaped)
  }

  @Test(
    "has no point that is no character", arguments: [0xFDD0, 0xFDEF, 0xFFFF, 0x1FFFE, 0x10FFFF])
  func noCharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(MarkupText.escaped("a\(scalar)b") == "ab")
  }
}
