// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import SeededDice

@testable import Assessments

/// Random situations over questionnaires with gates of every kind.
struct RandomCase {
  static let questionnaires = [
    SmallCase.text(gates: gates),
    SmallCase.text(gates: gates, weights: [1, 2, 3, 1, 5, 1, 1, 2, 1, 4]),
    SmallCase.text(gates: ""),
  ]

  private static let gates = """
    - {id: g0, when: {q0: c}, requires: human-in-the-loop, because: B.}
    - {id: g1, when: {q1: c, q2: [b, c]}, requires: human-in-the-loop, controls: approve, because: B.}
    - {id: g2, when: {q1: c, q2: c, q3: c}, requires: manual, because: B.}
    - {id: g3, when: {q4: [b, c], q5: [b, c]}, controls: human, because: B.}
    - {id: g4, when: {affects_person: yes, adverse_outcomes: yes}, requires: human-in-the-loop, duty: review, because: B.}
    - {id: g5, when: {jurisdictions: eu, q6: c}, requires: human-in-the-loop, duty: decide, applies_to: adverse, because: B.}
    - {id: g6, when: {jurisdictions: uk}, duty: explain, because: B.}
    - {id: g7, when: {q7: c, q8: c}, requires: manual, because: B.}
    """

  static func situation(using random: inout Dice) -> Situation {
    let questionnaire = questionnaires[Int.random(in: 0..<questionnaires.count, using: &random)]
    // Leaning cases reach all three verdicts; even ones are nearly always in between.
    let letters = ["abc?", "aaab", "aaaaab", "bccc?", "abbc"].randomElement(using: &random) ?? ""
    let scored = String((0..<10).map { _ in letters.randomElement(using: &random) ?? "b" })
    var facts: [String: AnswerValue] = [:]
    let yesNo: [AnswerValue?] = [.yesNo(true), .yesNo(false), .unknown, nil]
    facts["affects_person"] = yesNo.randomElement(using: &random) ?? nil
    facts["adverse_outcomes"] = yesNo.randomElement(using: &random) ?? nil
    let bases: [AnswerValue?] = [.choice("none"), .choice("contract"), .unknown, nil]
    facts["legal_basis"] = bases.randomElement(using: &random) ?? nil
    let places: [AnswerValue] = [
      .choices([]), .choices(["eu"]), .choices(["uk"]), .choices(["eu", "uk"]), .unknown,
    ]
    facts["jurisdictions"] = places.randomElement(using: &random)
    let steps = (0..<Int.random(in: 0...3, using: &random)).map { _ in step(using: &random) }
    return SmallCase.situation(scored, facts: facts, steps: steps, in: questionnaire)
  }

  /// A questionnaire of random weights with gates that each read three scored questions.
  static func questionnaireOfWideGates(using random: inout Dice) -> Questionnaire {
    let weights = (0..<10).map { _ in Int.random(in: 1...5, using: &random) }
    let gates = (0..<Int.random(in: 1...14, using: &random)).map { index in
      let read = (0..<10).shuffled(using: &random).prefix(3).map { "q\($0): [b, c]" }
      let verdict = ["manual", "human-in-the-loop"].randomElement(using: &random) ?? ""
      return
        "- {id: g\(index), when: {\(read.joined(separator: ", "))}, requires: \(verdict), because: B.}"
    }
    return SmallCase.text(gates: gates.joined(separator: "\n"), weights: weights)
  }

  private static func step(using random: inout Dice) -> StepLetters {
    let actor: Actor =
      [.system, .system, .system, .person, .customer].randomElement(using: &random) ?? .system
    let letters = ["aaab", "abc?"].randomElement(using: &random) ?? ""
    return SmallCase.step(
      actor == .system
        ? String((0..<4).map { _ in letters.randomElement(using: &random) ?? "a" }) : "",
      actor: actor, decides: actor != .customer && Int.random(in: 0..<4, using: &random) == 0)
  }
}
