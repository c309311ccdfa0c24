// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import SeededDice
import Testing

@testable import Assessments

/// Properties that must hold for every answer file, on random ones with a fixed seed.
struct MonotonyTests {
  /// Cases per property; together with the changes tried on each, over 100,000 assessments.
  private static let cases = 25_000

  @Test("Moving a scored answer toward c never lowers the verdict or a control")
  func scoredAnswers() {
    var random = Dice(seed: 1)
    for _ in 0..<Self.cases {
      let before = RandomCase.situation(using: &random)
      var after = before
      let id = "q\(Int.random(in: 0..<10, using: &random))"
      after.values[id] = towardC(before.values[id], using: &random)
      expectStricter(after, than: before)
    }
  }

  @Test("Moving a step's answer toward c never lowers the verdict or a control")
  func stepAnswers() {
    var random = Dice(seed: 2)
    for _ in 0..<Self.cases {
      let before = RandomCase.situation(using: &random)
      guard
        let index = before.steps.indices.filter({ before.steps[$0].actor == .system })
          .randomElement(using: &random),
        let question = StepQuestion.allCases.randomElement(using: &random)
      else { continue }
      var after = before
      let letter =
        before.steps[index].letters.known(question).map(AnswerValue.letter) ?? .unknown
      var moved: Letter?
      if case .letter(let stricter)? = towardC(letter, using: &random) { moved = stricter }
      after.steps[index].letters.updateValue(moved, forKey: question)
      expectStricter(after, than: before)
    }
  }

  @Test("An unknown is never laxer than any letter in its place")
  func unknown() {
    var random = Dice(seed: 3)
    for _ in 0..<Self.cases {
      let known = RandomCase.situation(using: &random)
      var unknown = known
      unknown.values["q\(Int.random(in: 0..<10, using: &random))"] = .unknown
      if !unknown.steps.isEmpty, unknown.steps[0].actor == .system {
        unknown.steps[0].letters.updateValue(nil, forKey: .reliability)
      }
      expectStricter(unknown, than: known)
    }
  }

  @Test("A gate never lowers the verdict or a control")
  func gates() {
    var random = Dice(seed: 4)
    let without = SmallCase.text(gates: "")
    for _ in 0..<Self.cases {
      let gated = RandomCase.situation(using: &random)
      guard gated.questionnaire.scored.allSatisfy({ $0.weight == 1_000 }) else { continue }
      let free = Situation(
        questionnaire: without, values: gated.values, steps: gated.steps, day: gated.day)
      expectStricter(gated, than: free)
    }
  }

  @Test("The best case is never stricter than the verdict")
  func bestCase() {
    var random = Dice(seed: 5)
    for _ in 0..<Self.cases {
      let situation = RandomCase.situation(using: &random)
      #expect(Outcome.verdict(of: situation.bestCase) <= Outcome.verdict(of: situation))
    }
  }

  /// The answer or a stricter one; c and unknown count the same.
  private func towardC(_ value: AnswerValue?, using random: inout Dice) -> AnswerValue? {
    guard case .letter(let letter)? = value else { return .letter(.c) }
    let stricter = Letter.allCases.filter { $0 >= letter }
    return stricter.randomElement(using: &random).map(AnswerValue.letter)
  }

  private func expectStricter(_ stricter: Situation, than laxer: Situation) {
    let (before, after) = (Outcome(of: laxer), Outcome(of: stricter))
    guard before.verdict <= after.verdict else {
      Issue.record("\(laxer.values) \(laxer.steps) → \(stricter.values) \(stricter.steps)")
      return
    }
    for (old, new) in zip(before.steps, after.steps) where old.control != nil {
      let isLaxer =
        (new.control ?? .automatic) < (old.control ?? .automatic)
        || (new.strongestControl ?? .automatic) < (old.strongestControl ?? .automatic)
      if isLaxer {
        Issue.record("\(old) → \(new) of \(laxer.values) \(laxer.steps)")
        return
      }
    }
  }
}
