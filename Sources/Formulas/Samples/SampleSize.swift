// SPDX-License-Identifier: GPL-3.0-or-later

/// How many cases must pass to show that an error rate is low.
package enum SampleSize {
  /// The largest size given, 10¹²; it stands for itself and everything beyond.
  package static let limit = 1_000_000_000_000

  /// ⌈ln δ / ln(1 − α)⌉: this many cases without an error show an error rate below α.
  ///
  /// `errorRate` is α and `risk` is δ, the accepted chance of being wrong (confidence 1 − δ), both
  /// between 0 and 1. At least 1, at most `limit`.
  package static func zeroErrors(errorRate: Double, risk: Double) -> Int {
    let cases = (CMath.ln(risk) / CMath.lnOnePlus(-errorRate)).roundedUpForgivingly
    guard cases < Double(limit) else { return limit }
    return max(1, Int(cases))
  }

  /// 1 − δ^(1/n): the error rate below which `cases` without an error show it, at most 1.
  ///
  /// `cases` is n, 1 or more, and `risk` is δ between 0 and 1; the inverse of `zeroErrors`.
  package static func rate(shownBy cases: Int, risk: Double) -> Double {
    -CMath.exponentialMinusOne(CMath.ln(risk) / Double(max(1, cases)))
  }
}
