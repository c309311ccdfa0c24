// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The smallest number of scored answers that must change for another verdict.
///
/// The verdict is monotone, so only two kinds of change matter: answers set to c can raise it,
/// answers set to a can lower it. Raising needs one cause (a tally past half, or one more gate).
/// Lowering must undo every cause at once: one answer of each gate that holds the verdict up, and
/// as many more, heaviest first, as the tally needs. Both are exact; the second is a search that
/// gives up where gates can be undone in too many ways.
struct FewestChanges {
  /// What is known of the number.
  enum Count: Equatable {
    case answers(Int)
    /// No change of scored answers gives another verdict.
    case none
    /// The search was given up.
    case notReckoned

    /// The number; nil where there is none or it was not reckoned.
    var number: Int? {
      if case .answers(let count) = self { count } else { nil }
    }
  }

  private let situation: Situation
  private let outcome: Outcome
  private let scored: [Question]
  private let places: [String: Int]
  private var forces: GateForces

  static func count(in situation: Situation, outcome: Outcome) -> Count {
    var search = FewestChanges(situation, outcome)
    let raising = search.toRaise()
    switch search.toLower(below: raising ?? .max) {
    case .count(let lowering): return .answers(lowering)
    case .none: return raising.map(Count.answers) ?? .none
    case .gaveUp: return .notReckoned
    }
  }

  private init(_ situation: Situation, _ outcome: Outcome) {
    self.situation = situation
    self.outcome = outcome
    scored = situation.questionnaire.scored
    places = Dictionary(
      scored.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    forces = GateForces(in: situation)
  }

  // MARK: Raising

  private mutating func toRaise() -> Int? {
    guard outcome.verdict < .manual else { return nil }
    var fewest = changesToRaiseTally()
    for gate in situation.questionnaire.gates where forces.verdict(raisedBy: gate) > outcome.verdict
    {
      if let changes = changesToFire(gate) { fewest = min(fewest ?? .max, changes) }
    }
    return fewest
  }

  /// How many answers must become c for the tally alone to give a stricter verdict.
  private func changesToRaiseTally() -> Int? {
    var tally = outcome.tally
    var changes = 0
    // Taking an a away and adding a c are both wanted; which one binds depends on the verdict.
    let candidates = scored.filter { situation.countedLetter($0.id) != .c }
      .filter { outcome.verdict > .fullAutomation || situation.countedLetter($0.id) == .a }
      .sorted { $0.weight > $1.weight }
    for question in candidates {
      tally.add(-question.weight, to: situation.values[question.id])
      tally.add(question.weight, to: .letter(.c))
      changes += 1
      if tally.verdict > outcome.verdict { return changes }
    }
    return nil
  }

  /// How many answers must become c for a gate to fire; nil where that takes more than answers.
  private func changesToFire(_ gate: Gate) -> Int? {
    let failing = gate.condition.entries.filter {
      !$0.holds(for: situation.values[$0.question])
    }
    guard
      !failing.isEmpty, GateRules.canFire(gate, in: situation),
      failing.allSatisfy({ places[$0.question] != nil && $0.holds(for: .letter(.c)) })
    else { return nil }
    return Set(failing.map(\.question)).count
  }

  // MARK: Lowering

  private mutating func toLower(below limit: Int) -> SmallestSelection.Outcome {
    guard outcome.verdict > outcome.least, forces.withoutGates < outcome.verdict else {
      return .none
    }
    var groups: [[Int]] = []
    for gate in outcome.gates where forces.verdict(raisedBy: gate) >= outcome.verdict {
      groups.append(gate.condition.entries.compactMap { places[$0.question] })
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return .none }
    let half = outcome.tally.total / 2
    // Leaving manual takes fewer c; reaching full automation takes more a.
    let isManual = outcome.verdict == .manual
    let need =
      isManual
      ? outcome.tally.c + outcome.tally.unknown - half : half + 1 - outcome.tally.a
    let gains = scored.map { question in
      switch situation.countedLetter(question.id) {
      case .a: 0
      case .b: isManual ? 0 : question.weight
      case .c: question.weight
      }
    }
    return SmallestSelection.fewest(weights: gains, need: need, groups: groups, below: limit)
  }
}
