// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Assessments

struct TallyTests {
  @Test(
    "Mostly means more than half of the weight",
    arguments: [
      ("aaaaaabbbb", Letter.a), ("aaaaabbbbb", .b), ("aaaaaabccc", .a), ("ccccccaaaa", .c),
      ("cccccaaaaa", .b), ("aaaabbbbcc", .b), ("bbbbbbbbbb", .b), ("cccccbbbbb", .b),
    ])
  func mostly(letters: String, expected: Letter) {
    #expect(Tally(of: SmallCase.situation(letters)).mostly == expected)
  }

  @Test("An unknown counts as c and is shown apart")
  func unknownCountsAsC() {
    let tally = Tally(of: SmallCase.situation("ccccc?aaaa"))
    #expect(tally.mostly == .c)
    #expect((tally.a, tally.b, tally.c, tally.unknown) == (4_000, 0, 5_000, 1_000))
  }

  @Test("Weights decide, not the number of questions")
  func weights() {
    let questionnaire = SmallCase.text(gates: "", weights: [10])
    #expect(Tally(of: SmallCase.situation("caaaaaaaaa", in: questionnaire)).mostly == .c)
    let even = SmallCase.text(gates: "", weights: [9])
    #expect(Tally(of: SmallCase.situation("caaaaaaaaa", in: even)).mostly == .b)
  }

  @Test(
    "Split when a and c each hold at least a third, without the unknown ones",
    arguments: [
      ("aaaabbcccc", true), ("aaaabbbccc", false), ("aaaabbccc?", false), ("aaaaaacccc", true),
      ("aaabbbcccc", false),
    ])
  func split(letters: String, expected: Bool) {
    #expect(Tally(of: SmallCase.situation(letters)).isSplit == expected)
  }

  @Test("A third of the weight exactly is enough")
  func splitAtTheBoundary() {
    let questionnaire = SmallCase.text(
      gates: "", weights: [3, 3, 1, 1, 1, 0, 0, 0, 0, 0].map { max($0, 1) })
    // Weights 3 3 1 1 1 1 1 1 1 1 make 14; a needs 14/3, so 4 is short and 5 is enough.
    #expect(!Tally(of: SmallCase.situation("acbbbbbbca", in: questionnaire)).isSplit)
    #expect(Tally(of: SmallCase.situation("acbbbbccaa", in: questionnaire)).isSplit)
  }
}
