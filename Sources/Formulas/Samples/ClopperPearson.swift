// SPDX-License-Identifier: GPL-3.0-or-later

/// Exact one-sided bounds for an error rate, from k errors in n random cases.
///
/// C. J. Clopper, E. S. Pearson, Biometrika 26:404–413, 1934. Each bound is wrong with a
/// probability of at most δ; both together enclose the rate with probability 1 − 2δ.
package struct ClopperPearson: Hashable, Sendable {
  /// k, within 0...n.
  package var errors: Int
  /// n, 0 or more.
  package var cases: Int
  /// δ, the accepted chance that a bound is wrong, 0 < δ < 1.
  package var risk: Double

  package init(errors: Int, cases: Int, risk: Double) {
    self.errors = errors
    self.cases = cases
    self.risk = risk
  }

  /// U: the error rate at which k errors or fewer have probability δ; 1 if every case was wrong.
  package var upper: Double {
    guard errors < cases else { return 1 }
    return IncompleteBeta(a: Double(errors) + 1, b: Double(cases - errors)).point(upperTail: risk)
  }

  /// L: the error rate at which k errors or more have probability δ; 0 if no case was wrong.
  package var lower: Double {
    guard errors > 0 else { return 0 }
    return IncompleteBeta(a: Double(errors), b: Double(cases - errors) + 1).point(lowerTail: risk)
  }
}
