// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// From how many wrong ones of a phase's readings on the rate is at its target or above, so that what is
/// behind it is mended before anything opens.
package struct ReadingMark: Hashable, Sendable {
  package let mendFrom: Int
  /// The odds of fewer, if the rate is what was counted, 0 to 1; nil where nobody counted.
  package let odds: Double?

  /// Nil where a gate tests the phase, nothing is read or could go alone, and where all of it is mended in
  /// any case.
  package init?(_ phase: PhaseFigures, in figures: PlanFigures) {
    self.init(phase, figures.lanes, mended: figures.road.mended, in: figures.inputs)
  }

  /// - Parameter mended: the lanes, or all cases, whose rate is mended before their gate.
  init?(
    _ phase: PhaseFigures, _ lanes: [LaneFigures], mended: Set<String>, in inputs: PlanInputs
  ) {
    guard phase.gate == nil, let read = phase.sampleSize, mended.isEmpty,
      let target = lanes.filter(\.goesAlone).map(\.target.value).min()
    else { return nil }
    let mendFrom = max(1, Int((target * Double(read)).roundedUpForgivingly))
    self.mendFrom = mendFrom
    odds = inputs.rate(.proposalErrorRate).map {
      BinomialTail.probability(ofAtMost: mendFrom - 1, in: read, rate: $0.value)
    }
  }

  /// Working days that reading once more is expected to take, without those of mending; 0 where nobody
  /// counted, and nil where the phase has no length.
  func expectedRepeatDays(of phase: PhaseFigures) -> Double? {
    guard let odds, odds < 1 else { return 0 }
    return phase.workingDays.map { (1 - odds) * (Double($0) + RoadValue.daysToDecide.value) }
  }
}

extension PlanFigures {
  /// The odds that the readings need no mending and every gate is passed at its first try, as if they were
  /// independent; nil where neither has any.
  package var oddsAtOnce: Double? {
    let odds =
      road.phases.compactMap { ReadingMark($0, in: self)?.odds }
      + [road.jointOdds].compactMap(\.self)
    return odds.isEmpty ? nil : odds.reduce(1, *)
  }
}
