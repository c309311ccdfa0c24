// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Values

@Suite struct SpokenWordsTests {
  private let phrases = ["is paid", "refuse"]

  @Test(arguments: [
    "The claim is paid without the rest.", "REFUSE it", "it is\npaid", "“refuse”",
    // What stands before a comma or a stop negates nothing behind it.
    "If nobody answers, it is paid", "No answer in time: refuse", "Not proven. Refuse",
  ])
  func `whole words are found, whatever their capitals`(_ text: String) {
    #expect(SpokenWords(text).says(anyOf: phrases))
  }

  @Test func `a phrase is cut into words as a text is`() {
    #expect(SpokenWords("a part time post").says(anyOf: ["part-time"]))
    #expect(SpokenWords("a part-time post").says(anyOf: ["part time"]))
    #expect(!SpokenWords("a post").says(anyOf: ["", "-"]))
  }

  @Test func `a text that turns something into its opposite says so wherever it does`() {
    #expect(SpokenWords("No sum above 100 EUR of one customer is paid").negates)
    #expect(SpokenWords("It isn't paid").negates)
    #expect(!SpokenWords("A nothingness is noted").negates)
  }

  @Test(arguments: [
    "", "paid", "is unpaid", "refuses", "is not paid", "Nobody is to refuse", "don't refuse",
    "nothing is paid",
  ])
  func `parts of words, other words, and what is negated are not`(_ text: String) {
    #expect(!SpokenWords(text).says(anyOf: phrases))
  }

  @Test func `a negation far before the phrase does not turn it`() {
    #expect(SpokenWords("not before the clerk has looked is paid").says(anyOf: phrases))
  }

  @Test func `what follows each place is given, negated or not`() {
    #expect(
      SpokenWords("up to 5, not above 6").rests(after: ["above", "up to"]).map(String.init)
        == [" 6", " 5, not above 6"])
    #expect(SpokenWords("ends with above").rests(after: ["above"]).map(String.init) == [""])
  }

  @Test func `the longest start of a text is the first limit`() {
    #expect(LimitText.starts(of: "1 200 EUR a month").map(\.unit).contains("EUR"))
    #expect(LimitText.starts(of: " 250 EUR, that").first { $0.unit == "EUR" }?.digits == "250")
    #expect(LimitText.starts(of: "many").isEmpty)
  }
}
