// SPDX-License-Identifier: GPL-3.0-or-later

/// The exact test that an error rate lies below a target, from k errors in n random cases.
///
/// For right or wrong no bound is tighter than the binomial tail itself. The rate is certified where
/// p ≤ δ, which is where the exact upper bound is at most the target.
package struct ErrorTest: Hashable, Sendable {
  /// k, within 0...n.
  package var errors: Int
  /// n, 0 or more.
  package var cases: Int
  /// α, the rate that must not be exceeded, between 0 and 1.
  package var target: Double

  package init(errors: Int, cases: Int, target: Double) {
    self.errors = errors
    self.cases = cases
    self.target = target
  }

  /// P(Bin(n, α) ≤ k): how likely so few errors are at the target; 1 without cases.
  package var p: Double {
    BinomialTail.probability(ofAtMost: errors, in: cases, rate: target)
  }

  /// The error rate that is exceeded with a chance of at most δ; 1 without cases.
  package func bound(risk: Double) -> Double {
    ClopperPearson(errors: errors, cases: cases, risk: risk).upper
  }
}
