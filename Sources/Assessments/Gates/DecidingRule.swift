// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What sets the level of a verdict.
package enum DecidingRule: Sendable {
  /// What the lanes give together.
  case lanes
  /// The weights of the letters alone.
  case tally
  /// A rule that the answers fulfill, or the steps acting as one.
  case rule(FiredGate)
  /// Nothing that is known: answers that are missing, which count with caution.
  case unknown
}

extension Assessment {
  /// What sets the level: what is known before what only an open answer brings about.
  package var decidingRule: DecidingRule {
    if !lanes.isEmpty { return .lanes }
    if verdictOfTally == verdict, tally.isSettled { return .tally }
    if let rule = settledGates.first(where: { $0.requires == verdict }) { return .rule(rule) }
    return verdictOfTally == verdict && verdict == .fullAutomation ? .tally : .unknown
  }

  /// The rules that the answers fulfill, whatever the open ones turn out to be.
  package var settledGates: [FiredGate] { gates.filter { !$0.onlyForUnknown } }

  /// The rules that count only because an answer is not known.
  package var waitingGates: [FiredGate] { gates.filter(\.onlyForUnknown) }

  /// Whether the open answers can still lower the verdict.
  package var isOpen: Bool { isProvisional && bestCase != verdict }
}

extension Tally {
  /// Whether the letter that holds most would hold it whatever the unknown ones turn out to be.
  package var isSettled: Bool {
    switch mostly {
    case .a: true
    case .b: 2 * (a + unknown) <= total
    case .c: 2 * c > total
    }
  }
}
