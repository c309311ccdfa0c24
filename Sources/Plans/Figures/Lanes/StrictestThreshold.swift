// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension PlanFigures {
  /// The strictest threshold of the lanes that use one; nil where none does, and in a manual plan, in
  /// which no confidence decides about cases.
  package var strictestThreshold: ThresholdFigure? {
    guard inputs.verdict < .manual else { return nil }
    return lanes.compactMap(\.threshold).max { $0.value < $1.value }
  }
}
