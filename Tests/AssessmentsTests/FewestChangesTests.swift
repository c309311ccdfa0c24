// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import SeededDice
import Testing

@testable import Assessments

struct FewestChangesTests {
  private func count(_ situation: Situation) -> FewestChanges.Count {
    FewestChanges.count(in: situation, outcome: Outcome(of: situation))
  }

  @Test(
    "Counted by hand",
    arguments: [
      ("aaaaaaaaaa", 5), ("aaaaaabbbb", 1), ("bbbbbbbbbb", 6), ("cccccccccc", 5),
      ("ccccccbbbb", 1), ("aaaaabbbbb", 1), ("??????????", 5),
    ])
  func byHand(letters: String, expected: Int) {
    #expect(count(SmallCase.situation(letters)) == .answers(expected))
  }

  @Test("Nothing flips a verdict that facts hold up")
  func heldByFacts() {
    let questionnaire = SmallCase.text(
      gates: "- {id: g, when: {jurisdictions: eu}, requires: manual, because: B.}")
    let facts: [String: AnswerValue] = ["jurisdictions": .choices(["eu"])]
    #expect(count(SmallCase.situation("aaaaaaaaaa", facts: facts, in: questionnaire)) == .none)
  }

  @Test("The search finds what trying every combination finds")
  func againstBruteForce() {
    var random = Dice(seed: 6)
    for _ in 0..<60 {
      let situation = RandomCase.situation(using: &random)
      #expect(count(situation) == bruteForce(situation), "\(situation.values) \(situation.steps)")
    }
  }

  @Test("It finds it for gates over three questions, in every arrangement and with weights")
  func againstBruteForceWithManyGates() {
    var random = Dice(seed: 13)
    for _ in 0..<40 {
      let questionnaire = RandomCase.questionnaireOfWideGates(using: &random)
      let letters = ["bbbbbc", "bc", "abbc", "aab?"].randomElement(using: &random) ?? "b"
      let scored = String((0..<10).map { _ in letters.randomElement(using: &random) ?? "b" })
      let situation = SmallCase.situation(scored, in: questionnaire)
      #expect(
        count(situation) == bruteForce(situation),
        "\(scored) \(questionnaire.scored.map(\.weight)) \(questionnaire.gates.map(\.condition))")
    }
  }

  /// Tries all subsets of the ten questions with every answer at a or at c.
  private func bruteForce(_ situation: Situation) -> FewestChanges.Count {
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
    return best.map(FewestChanges.Count.answers) ?? .none
  }

  @Test("A search that would not end is given up")
  func givesUp() {
    // The lines of an affine plane of order 11: no point can stand in for another.
    let order = 11
    let upright = (0..<order).map { column in (0..<order).map { column * order + $0 } }
    let slanted = (0..<order).flatMap { slope in
      (0..<order).map { offset in
        (0..<order).map { $0 * order + ($0 * slope + offset) % order }
      }
    }
    let lines = upright + slanted
    let weights = Array(repeating: 1, count: order * order)
    #expect(
      SmallestSelection.fewest(weights: weights, need: 0, groups: lines, below: .max) == .gaveUp)
  }

  @Test("Groups that share no item take one item each, however many there are")
  func groupsApart() {
    let groups = (0..<200).map { group in (0..<3).map { 3 * group + $0 } }
    let weights = Array(repeating: 1, count: 600)
    #expect(
      SmallestSelection.fewest(weights: weights, need: 0, groups: groups, below: .max)
        == .count(200))
    #expect(
      SmallestSelection.fewest(weights: weights, need: 301, groups: groups, below: .max)
        == .count(301))
    #expect(
      SmallestSelection.fewest(weights: weights, need: 601, groups: groups, below: .max) == .none)
    #expect(
      SmallestSelection.fewest(weights: weights, need: 0, groups: groups, below: 200) == .none)
  }
}
