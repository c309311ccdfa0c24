// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Tells what the verdict would be with another answer to one scored question.
///
/// Looks only at the gates that read the question, so that trying every question takes time in
/// proportion to the conditions of all gates.
struct VerdictTrial {
  private struct Standing {
    var force: Verdict
    /// How many entries of its condition do not hold now.
    var failing: Int
  }

  /// The entries of a gate that read one question.
  private struct Reading {
    var gate: Int
    var entries: [Condition.Entry]
  }

  private let situation: Situation
  private let tally: Tally
  private let byFacts: Verdict
  private var gates: [Standing] = []
  private var readings: [String: [Reading]] = [:]
  /// How many gates fire now, by the verdict they raise to.
  private var firing: [Verdict: Int] = [:]

  init(_ situation: Situation) {
    self.situation = situation
    tally = Tally(of: situation)
    var forces = GateForces(in: situation)
    byFacts = forces.withoutGates
    let scored = Set(situation.questionnaire.scored.map(\.id))
    for gate in situation.questionnaire.gates where GateRules.canFire(gate, in: situation) {
      let entries = gate.condition.entries
      let failing = entries.count { !$0.holds(for: situation.values[$0.question]) }
      let force = forces.verdict(raisedBy: gate)
      let byQuestion = Dictionary(grouping: entries.filter { scored.contains($0.question) }) {
        $0.question
      }
      for (question, entries) in byQuestion {
        readings[question, default: []].append(Reading(gate: gates.count, entries: entries))
      }
      gates.append(Standing(force: force, failing: failing))
      if failing == 0 { firing[force, default: 0] += 1 }
    }
  }

  func verdict(answering question: Question, with letter: Letter) -> Verdict {
    let now = situation.values[question.id]
    var tally = tally
    tally.add(-question.weight, to: now)
    tally.add(question.weight, to: .letter(letter))
    var firing = firing
    for reading in readings[question.id, default: []] {
      let gate = gates[reading.gate]
      let failing =
        gate.failing - reading.entries.count { !$0.holds(for: now) }
        + reading.entries.count { !$0.holds(for: .letter(letter)) }
      if gate.failing == 0 { firing[gate.force, default: 0] -= 1 }
      if failing == 0 { firing[gate.force, default: 0] += 1 }
    }
    let byGates = Verdict.allCases.last { firing[$0, default: 0] > 0 } ?? .fullAutomation
    return max(tally.verdict, byFacts, byGates)
  }
}
