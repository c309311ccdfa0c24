// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("a b c", 3, ["a b", "  c"]), ("a bb ccc", 6, ["a bb", "  ccc"]), ("", 5, [""]),
    ("unbroken", 3, ["unbroken"]), ("日本 語", 5, ["日本", "  語"]),
  ])
  func textWrapsAtSpaces(text: String, width: Int, expected: [String]) {
    #expect(WrappedText(width: width).lines(of: Self.words(text), hanging: 2) == expected)
  }

  private static func words(_ text: String) -> [WrappedText.Word] {
    text.split(separator: " ").map { WrappedText.Word(String($0)) }
  }

  @Test func theFirstLineMayStartAsTheCallerLikes() {
    #expect(
      WrappedText(width: 8).lines(of: Self.words("one two three"), after: "  - ", hanging: 4)
        == ["  - one", "    two", "    three"])
  }

  @Test func aLongWordGoesOnOrIsCut() {
    #expect(
      WrappedText(width: 4, longWords: .broken).lines(of: Self.words("a bcdefg h")) == [
        "a", "bcde", "fg h",
      ])
    #expect(
      WrappedText(width: 4, longWords: .cut).lines(of: Self.words("a bcdefg h")) == [
        "a", "bcd…", "h",
      ])
  }

  @Test(arguments: ["../clients/refunds.yaml", "https://example.org/law", "/tmp/x:"])
  func aPathOrAddressIsNeverBroken(path: String) {
    let lines = WrappedText(width: 6, longWords: .broken).lines(
      of: Self.words("It is in \(path) now"))
    #expect(lines == ["It is", "in", path, "now"])
  }

  @Test func whatIsWholeKeepsItsSpaces() {
    let words = [
      WrappedText.Word("Go"), WrappedText.Word("hitl plan 'my  file.yaml'", isWhole: true),
    ]
    #expect(
      WrappedText(width: 10, longWords: .broken).lines(of: words)
        == ["Go", "hitl plan 'my  file.yaml'"])
  }
}
