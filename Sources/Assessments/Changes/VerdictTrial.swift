// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Tells what the verdict would be with other answers to scored questions.
///
/// Answers are tried one after the other and stay until they are tried again. Each looks only at
/// the gates that read its question, so that trying every question takes time in proportion to the
/// conditions of all gates.
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

    func failing(for answer: AnswerValue?) -> Int { entries.count { !$0.holds(for: answer) } }
  }

  /// The weights of the scored questions.
  private let weights: [String: Int]
  /// The scored answers that are tried now.
  private var answers: [String: AnswerValue]
  private var tally: Tally
  private let byFacts: Verdict
  private var gates: [Standing] = []
  private var readings: [String: [Reading]] = [:]
  /// How many gates fire now, by the verdict they raise to.
  private var firing: [Verdict: Int] = [:]

  init(_ situation: Situation) {
    let weights = Dictionary(
      situation.questionnaire.scored.map { ($0.id, $0.weight) }, uniquingKeysWith: { $1 })
    self.weights = weights
    answers = situation.values.filter { weights[$0.key] != nil }
    tally = Tally(of: situation)
    var forces = GateForces(in: situation)
    byFacts = forces.withoutGates
    for gate in situation.questionnaire.gates where GateRules.canFire(gate, in: situation) {
      let entries = gate.condition.entries
      let failing = entries.count { !$0.holds(for: situation.values[$0.question]) }
      let force = forces.verdict(raisedBy: gate)
      let byQuestion = Dictionary(grouping: entries.filter { weights[$0.question] != nil }) {
        $0.question
      }
      for (question, entries) in byQuestion {
        readings[question, default: []].append(Reading(gate: gates.count, entries: entries))
      }
      gates.append(Standing(force: force, failing: failing))
      if failing == 0 { firing[force, default: 0] += 1 }
    }
  }

  /// The verdict with the answers that are tried now.
  var verdict: Verdict {
    let byGates = Verdict.allCases.last { firing[$0, default: 0] > 0 } ?? .fullAutomation
    return max(tally.verdict, byFacts, byGates)
  }

  /// Tries an answer to a question; only scored ones are read.
  mutating func answer(_ question: String, with answer: AnswerValue?) {
    let now = answers[question]
    guard answer != now, let weight = weights[question] else { return }
    answers[question] = answer
    tally.add(-weight, to: now)
    tally.add(weight, to: answer)
    for reading in readings[question, default: []] {
      let gate = gates[reading.gate]
      let failing = gate.failing - reading.failing(for: now) + reading.failing(for: answer)
      guard failing != gate.failing else { continue }
      if gate.failing == 0 { firing[gate.force, default: 0] -= 1 }
      if failing == 0 { firing[gate.force, default: 0] += 1 }
      gates[reading.gate].failing = failing
    }
  }

  /// The verdict with another letter for one question, the others as they are tried now.
  mutating func verdict(answering question: String, with letter: Letter) -> Verdict {
    let now = answers[question]
    answer(question, with: .letter(letter))
    defer { answer(question, with: now) }
    return verdict
  }
}
