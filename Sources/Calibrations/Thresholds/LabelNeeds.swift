// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// How many labels a certificate takes.
package struct LabelNeeds: Hashable, Sendable {
  /// δ of a single test, between 0 and 1.
  package let risk: Double
  /// Labels that show the target where not one of them is wrong.
  package let fewest: Int
  /// Labels with which half the target passes in four cases of five.
  package let enough: Int

  package init(target: Double, risk: Double) {
    self.risk = risk
    fewest = SampleSize.zeroErrors(errorRate: target, risk: risk)
    enough =
      PassMark(
        PassMark.Test(target: target, missRate: 0, risk: risk), knowing: .unknown,
        mostCases: SampleSize.limit)?.sampleSize ?? SampleSize.limit
  }
}
