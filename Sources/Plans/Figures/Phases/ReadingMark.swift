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
    guard phase.gate == nil, let read = phase.sampleSize, figures.road.mended.isEmpty,
      let target = figures.lanes.filter(\.goesAlone).map(\.target.value).min()
    else { return nil }
    let mendFrom = max(1, Int((target * Double(read)).roundedUpForgivingly))
    self.mendFrom = mendFrom
    odds = figures.inputs.rate(.proposalErrorRate).map {
      BinomialTail.probability(ofAtMost: mendFrom - 1, in: read, rate: $0.value)
    }
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
