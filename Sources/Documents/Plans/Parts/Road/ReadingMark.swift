// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires
import Values

/// From how many wrong ones of a phase's readings on the rate is at its target or above, so that what is
/// behind it is mended before anything opens.
struct ReadingMark {
  let mendFrom: Int
  /// The odds of fewer, if the rate is what was counted, 0 to 1; nil where nobody counted.
  let odds: Double?

  /// Nil where a gate tests the phase, nothing is read or could go alone, and where all of it is mended in
  /// any case.
  init?(_ phase: PhaseFigures, on page: PlanPage) {
    guard phase.gate == nil, let read = phase.sampleSize, page.figures.road.mended.isEmpty,
      let target = page.lanes.filter(\.goesAlone).map(\.target.value).min()
    else { return nil }
    let mendFrom = max(1, Int((target * Double(read)).roundedUpForgivingly))
    self.mendFrom = mendFrom
    odds = page.inputs.rate(.proposalErrorRate).map {
      BinomialTail.probability(ofAtMost: mendFrom - 1, in: read, rate: $0.value)
    }
  }
}
