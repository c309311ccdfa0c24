// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Which gates fire.
enum GateRules {
  /// The gates of the questionnaire that fire, in its order, narrowed to the places of the answers.
  static func fired(in situation: Situation) -> [Gate] {
    situation.questionnaire.gates.compactMap { gate in
      holds(gate, in: situation)
        ? gate.applying(on: situation.day, at: situation.values[Fact.jurisdictions]) : nil
    }
  }

  /// The gates that would fire if they were in force already.
  static func upcoming(in situation: Situation) -> [Gate] {
    guard let day = situation.day else { return [] }
    return situation.questionnaire.gates.compactMap { gate in
      holds(gate, in: situation)
        ? gate.starting(after: day, at: situation.values[Fact.jurisdictions]) : nil
    }
  }

  /// Whether a gate would fire if its condition held.
  static func canFire(_ gate: Gate, in situation: Situation) -> Bool {
    gate.applying(on: situation.day, at: situation.values[Fact.jurisdictions]) != nil
      && !(gate.adverseOnly && situation.values[Fact.adverseOutcomes] == .yesNo(false))
  }

  static func holds(_ gate: Gate, in situation: Situation) -> Bool {
    if gate.adverseOnly, situation.values[Fact.adverseOutcomes] == .yesNo(false) { return false }
    return gate.condition.holds { situation.values[$0] }
  }

  /// Whether a gate that fired would not have if each unknown fact had been absent.
  static func firedOnlyForUnknown(_ gate: Gate, in situation: Situation) -> Bool {
    if gate.adverseOnly, situation.values[Fact.adverseOutcomes] == .unknown { return true }
    return gate.condition.entries.contains { situation.values[$0.question] == .unknown }
  }
}
