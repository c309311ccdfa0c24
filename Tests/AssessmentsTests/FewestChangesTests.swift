// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Assessments

struct FewestChangesTests {
  private func count(_ situation: Situation) -> Int? {
    FewestChanges.count(in: situation, outcome: Outcome(of: situation))
  }

  @Test(
    "Counted by hand",
    arguments: [
      ("aaaaaaaaaa", 5), ("aaaaaabbbb", 1), ("bbbbbbbbbb", 6), ("cccccccccc", 5),
      ("ccccccbbbb", 1), ("aaaaabbbbb", 1), ("??????????", 5),
    ])
  func byHand(letters: String, expected: Int) {
    #expect(count(SmallCase.situation(letters)) == expected)
  }

  @Test("Nothing flips a verdict that facts hold up")
  func heldByFacts() {
    let questionnaire = SmallCase.text(
      gates: "- {id: g, when: {jurisdictions: eu}, requires: manual, because: B.}")
    let facts: [String: AnswerValue] = ["jurisdictions": .choices(["eu"])]
    #expect(count(SmallCase.situation("aaaaaaaaaa", facts: facts, in: questionnaire)) == nil)
  }

  @Test("The search finds what trying every combination finds")
  func againstBruteForce() {
    var random = FixedSeed(6)
    for _ in 0..<60 {
      let situation = RandomCase.situation(using: &random)
      #expect(count(situation) == bruteForce(situation), "\(situation.values) \(situation.steps)")
    }
  }

  /// Tries all subsets of the ten questions with every answer at a or at c.
  private func bruteForce(_ situation: Situation) -> Int? {
    let verdict = Outcome.verdict(of: situation)
    let ids = (0..<10).map { "q\($0)" }
    var best: Int?
    for subset in 1..<1_024 where subset.nonzeroBitCount < best ?? .max {
      for letter in [Letter.a, .c] {
        var changed = situation
        for index in 0..<10 where subset >> index & 1 == 1 {
          changed.values[ids[index]] = .letter(letter)
        }
        if Outcome.verdict(of: changed) != verdict { best = subset.nonzeroBitCount }
      }
    }
    return best
  }
}
