// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension PlanFigures {
  /// The lane whose threshold is the strictest of those that use one; nil where none does, and in a
  /// manual plan, in which no confidence decides about cases.
  package var strictestThreshold: (lane: LaneFigures, figure: ThresholdFigure)? {
    guard inputs.verdict < .manual else { return nil }
    var strictest: (lane: LaneFigures, figure: ThresholdFigure)?
    for lane in lanes {
      guard let figure = lane.threshold, figure.value > strictest?.figure.value ?? 0 else {
        continue
      }
      strictest = (lane, figure)
    }
    return strictest
  }
}
