// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("predictablity", "predictability"),  // a letter left out
    ("predictabilityy", "predictability"),  // one too many
    ("pretictability", "predictability"),  // one replaced
    ("perdictability", "predictability"),  // two swapped
    ("Predictability", "predictability"),  // capitals do not count
  ])
  func slips(word: String, meant: String) {
    #expect(NearMiss.of(word, in: ["error_impact", "predictability", "judgment"]) == meant)
  }

  /// One edit per three characters of the word; a shorter word has no near miss.
  @Test(arguments: [
    ("d", "a", false), ("ab", "abc", false), ("abc", "abcd", true), ("abc", "abcde", false),
    ("abcde", "abcdx", true), ("abcde", "abcxy", false),
    ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false),
    ("abcdefghi", "abcdefxyz", true), ("abcdefghi", "abcdewxyz", false),
  ])
  func limit(word: String, candidate: String, isNear: Bool) {
    #expect(NearMiss.of(word, in: [candidate]) == (isNear ? candidate : nil))
  }

  @Test func swapOfNeighborsIsOneEdit() {
    #expect(NearMiss.of("bac", in: ["abc"]) == "abc")
    #expect(NearMiss.of("cba", in: ["abc"]) == nil)
  }

  @Test func nearestWins() {
    #expect(NearMiss.of("approved", in: ["approver_", "approve", "approved1"]) == "approve")
    #expect(NearMiss.of("abcdef", in: ["abcdxy", "abcdex"]) == "abcdex")
  }

  @Test func ofEquallyNearTheEarlierWins() {
    #expect(NearMiss.of("eux", in: ["euk", "eus"]) == "euk")
    #expect(NearMiss.of("eux", in: ["eus", "euk"]) == "eus")
  }

  @Test func charactersCountNotBytes() {
    #expect(NearMiss.of("née", in: ["nèe"]) == "nèe")
    #expect(NearMiss.of("👍🏽👍🏽👍🏽", in: ["👍🏽👍🏽👎🏽"]) == "👍🏽👍🏽👎🏽")
  }

  @Test func nothingToChooseFrom() {
    #expect(NearMiss.of("predictability", in: []) == nil)
    #expect(NearMiss.of("", in: ["ab"]) == nil)
  }

  @Test func longWordsHaveNone() {
    let word = String(repeating: "a", count: 64)
    #expect(NearMiss.of(word, in: [word + "b"]) == word + "b")
    let long = String(repeating: "a", count: 100_000)
    #expect(NearMiss.of(long, in: [long + "b"]) == nil)
    #expect(NearMiss.of(word, in: [long]) == nil)
  }
}
