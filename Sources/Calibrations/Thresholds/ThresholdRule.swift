// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// What a threshold is tested by.
package struct ThresholdRule: Hashable, Sendable {
  /// The threshold in force, in ten-thousandths.
  package var current: Int
  /// α, the share of wrong results that is accepted among the cases that go alone, 0 to 1.
  package var target: Double
  /// A case that is right less often than this is worth a review by what reviews and errors cost;
  /// nil where nobody knows the costs.
  package var worth: Double?
  /// m, the share of wrong results that whoever judges labels is taken to let pass, 0 to below 1.
  package var missRate: Double

  package init(current: Int, target: Double, worth: Double? = nil, missRate: Double = 0) {
    self.current = current
    self.target = target
    self.worth = worth
    self.missRate = missRate
  }

  /// α·(1 − m), the share of labels that may be found wrong where the target is kept.
  package var testedTarget: Double { target * (1 - missRate) }

  /// The confidence below which a review costs less than the errors that it spares, in
  /// ten-thousandths: by how often each confidence is right, not by what it says of itself.
  ///
  /// 0 where nobody knows the costs; beyond all confidences where each case is worth a review.
  func floor(_ reliability: Reliability?) -> Int {
    guard let worth, let reliability else { return 0 }
    guard let first = reliability.curve.first(where: { $0.right >= worth }) else {
      return ConfidenceBins.highest + 1
    }
    return ConfidenceBins.index(of: first.confidence) ?? 0
  }
}
