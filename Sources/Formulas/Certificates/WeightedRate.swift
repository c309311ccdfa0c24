// SPDX-License-Identifier: GPL-3.0-or-later

/// An error rate of all cases from those that were drawn with different chances: each stands for
/// 1 ÷ p cases.
///
/// The ratio of Hájek. Its interval is Wilson's for the number of equally drawn cases that would
/// leave the same variance; it is shown and certifies nothing.
package struct WeightedRate: Hashable, Sendable {
  /// Σ 1/p, above 0.
  package let weight: Double
  /// 0...1.
  package let value: Double
  /// n that would say as much, 1 or more.
  package let equalCases: Double

  /// Nil without a weight.
  ///
  /// - Parameters:
  ///   - weight: Σ 1/p over all drawn cases.
  ///   - wrongWeight: the same over the wrong ones.
  ///   - squaredWeight: Σ 1/p² over all drawn cases.
  ///   - wrongSquaredWeight: the same over the wrong ones.
  package init?(
    weight: Double, wrongWeight: Double, squaredWeight: Double, wrongSquaredWeight: Double
  ) {
    guard weight > 0, squaredWeight > 0 else { return nil }
    self.weight = weight
    value = min(1, wrongWeight / weight)
    // Σ w² (e − R)² ÷ (Σ w)² against R (1 − R) ÷ n.
    let spread =
      wrongSquaredWeight * (1 - value) * (1 - value)
      + (squaredWeight - wrongSquaredWeight) * value * value
    let variance = spread / (weight * weight)
    equalCases =
      variance > 0
      ? max(1, value * (1 - value) / variance) : max(1, weight * weight / squaredWeight)
  }

  package var interval: WilsonInterval {
    WilsonInterval(count: value * equalCases, cases: equalCases)
  }
}
