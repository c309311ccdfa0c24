// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import SeededDice

@testable import Assessments

/// Random answer files with lanes, over questionnaires with gates of every kind.
struct RandomLanes {
  let file: AnswerFile
  let questionnaire: Questionnaire

  init(using random: inout Dice) {
    let situation = RandomCase.situation(using: &random)
    questionnaire = situation.questionnaire
    let ids = (0..<Int.random(in: 1...4, using: &random)).map { "l\($0)" }
    let letters = (0..<10).map { index -> Character in
      if case .letter(let letter)? = situation.values["q\(index)"] {
        return Character(letter.rawValue)
      }
      return "?"
    }
    let facts = situation.values.filter { !$0.key.hasPrefix("q") }
    file = LanedCase.file(
      String(letters), facts: facts, steps: Self.steps(ids, using: &random),
      lanes: ids.map { Self.lane($0, facts: facts, using: &random) })
  }

  private static func lane(
    _ id: String, facts: [String: AnswerValue], using random: inout Dice
  ) -> Lane {
    var letters: [String: Character] = [:]
    for index in 0..<10 where Int.random(in: 0..<3, using: &random) == 0 {
      letters["q\(index)"] = "aaabc?".randomElement(using: &random)
    }
    var own: [String: AnswerValue] = [:]
    if Int.random(in: 0..<4, using: &random) == 0 {
      own["adverse_outcomes"] = [.yesNo(true), .yesNo(false), .unknown].randomElement(
        using: &random)
    }
    let controls: [Control?] = [nil, nil, nil, .reviewOnTrigger, .approve, .human]
    let shares: [Double?] = [nil, 0, 0.1, 0.2]
    let outcomes: [[Bool]] = [[], [], [true], [true, false]]
    return LanedCase.lane(
      id, share: shares.randomElement(using: &random) ?? nil, letters: letters, facts: own,
      control: controls.randomElement(using: &random) ?? nil,
      approvers: Int.random(in: 0..<8, using: &random) == 0 ? 2 : nil,
      outcomes: outcomes.randomElement(using: &random) ?? [],
      note: Int.random(in: 0..<5, using: &random) == 0 ? nil : "counted")
  }

  /// None, or some of which one at least passes every lane.
  private static func steps(_ lanes: [String], using random: inout Dice) -> [Step] {
    guard Int.random(in: 0..<4, using: &random) > 0 else { return [] }
    let all = LanedCase.step(letters(using: &random), name: "All")
    return [all]
      + (0..<Int.random(in: 0...3, using: &random)).map { index in
        let actor: Actor =
          [.system, .system, .person, .customer].randomElement(using: &random) ?? .system
        return LanedCase.step(
          actor == .system ? letters(using: &random) : "", actor: actor,
          decides: actor != .customer && Int.random(in: 0..<3, using: &random) == 0,
          lanes: Bool.random(using: &random)
            ? nil : lanes.filter { _ in Bool.random(using: &random) },
          control: [nil, nil, .approve].randomElement(using: &random) ?? nil, name: "S\(index)")
      }
  }

  private static func letters(using random: inout Dice) -> String {
    let choices = ["aaab", "abc?"].randomElement(using: &random) ?? "a"
    return String((0..<4).map { _ in choices.randomElement(using: &random) ?? "a" })
  }
}
