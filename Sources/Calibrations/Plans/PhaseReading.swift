// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Plans

/// What a log says of a gate of the plan's road.
package struct PhaseReading: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// The labels show the target: what the gate opens may begin.
    case passed
    /// There are labels enough, and they do not show it.
    case failed
    case tooFew = "too-few"
  }

  /// Where the phase stands among those of the plan, from 0.
  package let place: Int
  package let phase: String
  /// Nil where the gate is for all cases.
  package let lane: String?
  /// Labels that were drawn by chance, thinned to one, and the wrong ones.
  package let count: PartCount
  /// n and k of the gate.
  package let sampleSize: Int
  package let allowedErrors: Int
  package let status: Status
}

extension PhaseReading {
  /// One for each gate that the log says something about; none where no labels were drawn.
  static func all(_ figures: PlanFigures, log: LogCounts) -> [PhaseReading] {
    let draw = Draw(of: log)
    guard draw.isRandom, !log.isEscalatedOnly else { return [] }
    return figures.road.phases.enumerated().compactMap { place, phase in
      guard let gate = phase.gate else { return nil }
      let lane = gate.lane == LaneInputs.allCases ? nil : gate.lane
      if lane != nil, !log.logged.contains(.lane) { return nil }
      let counts = log.groups[LogGroup(lane: lane)] ?? GroupCounts()
      let labels = draw.labels(of: counts).thinned
      return PhaseReading(
        place: place, phase: phase.id, lane: lane, count: labels, sampleSize: gate.sampleSize,
        allowedErrors: gate.allowedErrors, status: status(labels, gate))
    }
  }

  private static func status(_ labels: PartCount, _ gate: LaneGate) -> Status {
    let test = ErrorTest(
      errors: labels.part, cases: labels.whole, target: gate.target * (1 - gate.missRate))
    if labels.whole >= gate.sampleSize { return test.p <= gate.risk ? .passed : .failed }
    return labels.part > gate.allowedErrors ? .failed : .tooFew
  }
}
