// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Which gates fire.
enum GateRules {
  /// The gates of the questionnaire that fire, in its order.
  static func fired(in situation: Situation) -> [Gate] {
    situation.questionnaire.gates.filter { gate in
      gate.isInForce(on: situation.day) && holds(gate, in: situation)
    }
  }

  /// The gates that would fire if they were in force already.
  static func upcoming(in situation: Situation) -> [Gate] {
    guard let day = situation.day else { return [] }
    return situation.questionnaire.gates.filter { gate in
      gate.from.map { $0 > day } == true && holds(gate, in: situation)
    }
  }

  /// Whether a gate would fire if its condition held.
  static func canFire(_ gate: Gate, in situation: Situation) -> Bool {
    gate.isInForce(on: situation.day)
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
