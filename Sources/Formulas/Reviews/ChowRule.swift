// SPDX-License-Identifier: GPL-3.0-or-later

/// The confidence above which a case is cheaper left to the system than shown to a reviewer.
///
/// C. K. Chow, "On optimum recognition error and reject tradeoff", IEEE Trans. Inf. Theory
/// 16(1):41–46, 1970, with reviewers who miss a share of the errors. It needs a confidence that
/// is calibrated: of the cases at 0.90, nine in ten are right.
package struct ChowRule: Hashable, Sendable {
  /// What one wrong result costs, 0 or more, in the currency of `reviewCost`.
  package var errorCost: Double
  /// What one review costs, 0 or more.
  package var reviewCost: Double
  /// The share of the system's errors that a reviewer lets pass, 0 ≤ m < 1.
  package var missRate: Double

  package init(errorCost: Double, reviewCost: Double, missRate: Double = 0) {
    self.errorCost = errorCost
    self.reviewCost = reviewCost
    self.missRate = missRate
  }

  /// 1 − c_review / ((1 − m) · c_error), at most 1 and without a lower end.
  ///
  /// Minus infinity where a review has nothing to save.
  package var rawThreshold: Double {
    let saved = (1 - missRate) * errorCost
    return saved > 0 ? 1 - reviewCost / saved : -.infinity
  }

  /// The threshold to set: within 0.50–0.99, rounded up to two decimals.
  ///
  /// Up, because a threshold too high costs a review and one too low an error.
  package var threshold: Double {
    min(99, max(50, (100 * rawThreshold).roundedUpForgivingly)) / 100
  }
}
