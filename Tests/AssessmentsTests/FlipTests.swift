// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import SeededDice
import Testing

@testable import Assessments

struct FlipTests {
  private func flips(_ letters: String, in questionnaire: Questionnaire = SmallCase.questionnaire)
    -> [Flip]
  {
    let situation = SmallCase.situation(letters, in: questionnaire)
    return Flip.all(in: situation, verdict: Outcome.verdict(of: situation))
  }

  @Test("The nearest letter that reaches another verdict, in the questionnaire's order")
  func nearest() {
    #expect(
      flips("aaaaaabbbb").map { "\($0.question) \($0.from?.rawValue ?? "?")\($0.to.rawValue)" }
        == ["q0 ab", "q1 ab", "q2 ab", "q3 ab", "q4 ab", "q5 ab"])
    #expect(flips("bbbbbbbbbb").isEmpty)
  }

  @Test("Trying one answer gives the verdict that assessing it anew would")
  func trial() {
    var random = Dice(seed: 21)
    for _ in 0..<200 {
      let situation = RandomCase.situation(using: &random)
      var trial = VerdictTrial(situation)
      for question in situation.questionnaire.scored {
        for letter in Letter.allCases {
          var changed = situation
          changed.values[question.id] = .letter(letter)
          #expect(
            trial.verdict(answering: question.id, with: letter) == Outcome.verdict(of: changed),
            "\(question.id) \(letter) \(situation.values) \(situation.steps)")
        }
      }
    }
  }

  @Test("An unknown counts as c and is shown as unknown")
  func unknown() {
    let found = flips("ccccc?aaaa")
    #expect(found.count == 6)
    #expect(found.last == Flip(question: "q5", from: nil, to: .b, verdict: .humanInTheLoop))
  }

  @Test("Of two equally near letters the earlier one is taken")
  func tie() {
    // q0 holds the balance: b is in between, a makes full automation, c makes manual.
    let questionnaire = SmallCase.text(gates: "", weights: [10])
    #expect(
      flips("baaaaccccc", in: questionnaire)
        == [
          Flip(question: "q0", from: .b, to: .a, verdict: .fullAutomation),
          Flip(question: "q0", from: .b, to: .c, verdict: .manual),
        ])
    let same = SmallCase.text(
      gates: "- {id: g, when: {q0: [b, c]}, requires: manual, because: B.}", weights: [1])
    #expect(flips("bbbbbbbbbb", in: same).map(\.to) == [.a])
  }
}
