// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// A rate with the cases behind it and what they leave open.
package struct Rate: Hashable, Sendable {
  /// k and n as they were counted.
  package let count: PartCount
  /// 0...1; k ÷ n, or with weighted cases what they stand for.
  package let value: Double
  /// The 95 % interval of Wilson, within 0...1; to be shown, it certifies nothing.
  package let low: Double
  package let high: Double

  /// Nil where no case says anything.
  package init?(_ count: PartCount) {
    guard let value = count.share else { return nil }
    let interval = WilsonInterval(count: Double(count.part), cases: Double(count.whole))
    self.count = count
    self.value = value
    (low, high) = (interval.low, interval.high)
  }

  /// The rate of all cases, where each that was drawn stands for 1 ÷ its chance; nil without labels.
  package init?(_ labels: LabelCounts) {
    guard labels.wrong.whole > 0,
      let rate = WeightedRate(
        weight: labels.weight, wrongWeight: labels.wrongWeight,
        squaredWeight: labels.squaredWeight, wrongSquaredWeight: labels.wrongSquaredWeight)
    else { return nil }
    count = labels.wrong
    value = rate.value
    let interval = rate.interval
    (low, high) = (interval.low, interval.high)
  }
}
