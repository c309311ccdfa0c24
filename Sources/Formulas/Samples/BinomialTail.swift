// SPDX-License-Identifier: GPL-3.0-or-later

/// The chance of few errors among many independent cases.
///
/// Counts stay integers throughout: a rate that is multiplied back by its count may come out one
/// error too many or too few.
package enum BinomialTail {
  /// P(Bin(n, p) ≤ k) = 1 − I_p(k + 1, n − k), for n ≥ 0 cases with error rate 0 ≤ p ≤ 1.
  ///
  /// 0 for k < 0 and 1 for k ≥ n.
  package static func probability(ofAtMost errors: Int, in cases: Int, rate: Double) -> Double {
    guard errors >= 0 else { return 0 }
    guard errors < cases else { return 1 }
    return IncompleteBeta(a: Double(errors) + 1, b: Double(cases - errors)).upperTail(at: rate)
  }
}
