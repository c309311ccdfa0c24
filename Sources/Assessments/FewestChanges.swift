// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The smallest number of scored answers that must change for another verdict.
///
/// The verdict is monotone, so only two kinds of change matter: answers set to c can raise it,
/// answers set to a can lower it. Raising needs one cause (a tally past half, or one more gate).
/// Lowering must undo every cause at once: one answer of each gate that holds the verdict up, and
/// as many more, heaviest first, as the tally needs. Both are exact; the second branches only over
/// gates that read several scored answers.
struct FewestChanges {
  private let situation: Situation
  private let outcome: Outcome
  private let weights: [String: Int]

  /// The number, or nil when no change of scored answers gives another verdict.
  static func count(in situation: Situation, outcome: Outcome) -> Int? {
    let search = FewestChanges(situation, outcome)
    return [search.toRaise(), search.toLower()].compactMap(\.self).min()
  }

  private init(_ situation: Situation, _ outcome: Outcome) {
    self.situation = situation
    self.outcome = outcome
    weights = Dictionary(
      situation.questionnaire.scored.map { ($0.id, $0.weight) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Raising

  private func toRaise() -> Int? {
    guard outcome.verdict < .manual else { return nil }
    let byGate = situation.questionnaire.gates.compactMap(changesToFire).min()
    return [changesToRaiseTally(), byGate].compactMap(\.self).min()
  }

  /// How many answers must become c for the tally alone to give a stricter verdict.
  private func changesToRaiseTally() -> Int? {
    var tally = outcome.tally
    var changes = 0
    // Taking an a away and adding a c are both wanted; which one binds depends on the verdict.
    let candidates = weights.filter { situation.countedLetter($0.key) != .c }
      .filter { outcome.verdict > .fullAutomation || situation.countedLetter($0.key) == .a }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    for (question, weight) in candidates {
      if situation.countedLetter(question) == .a { tally.a -= weight } else { tally.b -= weight }
      tally.c += weight
      changes += 1
      if tally.verdict > outcome.verdict { return changes }
    }
    return nil
  }

  /// How many answers must become c for a gate to fire and raise the verdict.
  private func changesToFire(_ gate: Gate) -> Int? {
    guard verdict(raisedBy: gate) > outcome.verdict else { return nil }
    let missing = Set(scoredQuestions(of: gate)).filter { question in
      !gate.condition.entries.filter { $0.question == question }.allSatisfy {
        $0.holds(for: situation.values[question])
      }
    }
    guard !missing.isEmpty else { return nil }
    var changed = situation
    for question in missing { changed.values[question] = .letter(.c) }
    guard
      gate.isInForce(on: situation.day), GateRules.holds(gate, in: changed)
    else { return nil }
    return missing.count
  }

  // MARK: Lowering

  private func toLower() -> Int? {
    guard
      outcome.verdict > outcome.least,
      verdict(ofStepsWith: nil) < outcome.verdict
    else { return nil }
    let holding = outcome.gates.filter { verdict(raisedBy: $0) >= outcome.verdict }
    let choices = holding.map(scoredQuestions)
    guard choices.allSatisfy({ !$0.isEmpty }) else { return nil }
    var best: Int?
    search(choices.sorted { $0.count < $1.count }[...], chosen: [], best: &best)
    return best
  }

  /// Tries every way to undo the gates, one answer each, and completes it for the tally.
  private func search(_ gates: ArraySlice<[String]>, chosen: Set<String>, best: inout Int?) {
    guard chosen.count < best ?? .max else { return }
    guard let gate = gates.first else {
      if let more = changesToLowerTally(after: chosen) {
        best = min(best ?? .max, chosen.count + more)
      }
      return
    }
    if gate.contains(where: chosen.contains) {
      return search(gates.dropFirst(), chosen: chosen, best: &best)
    }
    for question in gate {
      search(gates.dropFirst(), chosen: chosen.union([question]), best: &best)
    }
  }

  private func changesToLowerTally(after chosen: Set<String>) -> Int? {
    var changed = situation
    for question in chosen { changed.values[question] = .letter(.a) }
    var tally = Tally(of: changed)
    if tally.verdict < outcome.verdict { return 0 }
    let candidates = weights.filter { question, _ in
      switch changed.countedLetter(question) {
      case .a: false
      // Leaving manual takes fewer c; reaching full automation takes more a.
      case .b: outcome.verdict == .humanInTheLoop
      case .c: true
      }
    }
    .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    for (changes, (question, _)) in candidates.enumerated() {
      changed.values[question] = .letter(.a)
      tally = Tally(of: changed)
      if tally.verdict < outcome.verdict { return changes + 1 }
    }
    return nil
  }

  // MARK: Shared

  /// The scored questions a gate reads.
  private func scoredQuestions(of gate: Gate) -> [String] {
    gate.condition.entries.map(\.question).filter { weights[$0] != nil }
  }

  /// The verdict that a gate raises to, by itself or through the control it gives deciding steps.
  private func verdict(raisedBy gate: Gate) -> Verdict {
    max(
      gate.raises(withAdverseOutcomes: situation.hasAdverseOutcomes), verdict(ofStepsWith: gate))
  }

  private func verdict(ofStepsWith gate: Gate?) -> Verdict {
    StepRules.verdict(
      of: StepRules.assessed(
        situation.steps, gates: gate.map { [$0] } ?? [], verdict: nil, in: situation))
  }
}
