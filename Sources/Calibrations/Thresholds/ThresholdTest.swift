// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// The test of one threshold.
package struct ThresholdTest: Hashable, Sendable {
  /// Which order of thresholds it was tested in.
  package enum Chain: String, Sendable {
    /// From the one in force downwards.
    case current
    /// From the strictest that has enough labels downwards.
    case labels
  }

  /// In ten-thousandths.
  package let threshold: Int
  package let chain: Chain
  /// Labels at the threshold or above.
  package let n: Int
  /// The wrong ones.
  package let k: Int
  /// How likely so few wrong ones are at the target.
  package let p: Double
  /// The risk of a chain, at which it was tested.
  package let risk: Double
  package let isCertified: Bool
  /// m, what whoever judged the labels is taken to have let pass.
  package let missRate: Double

  /// The exact upper bound of the error rate at the risk of a chain, with what was let pass.
  package var bound: Double {
    min(1, ClopperPearson(errors: k, cases: n, risk: risk).upper / (1 - missRate))
  }
}
