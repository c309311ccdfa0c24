// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

extension Reliability {
  /// Of a group of cases, each label counted as often as it stands for; nil without confidence or
  /// labels.
  init?(_ bins: ConfidenceBins, draw: Draw) {
    let points = bins.cells.compactMap { bin, cell -> Point? in
      let labels = draw.labels(of: cell)
      guard labels.weight > 0 else { return nil }
      return Point(
        confidence: ConfidenceBins.share(of: bin), weight: labels.weight,
        right: max(0, labels.weight - labels.wrongWeight))
    }
    self.init(points)
  }
}
