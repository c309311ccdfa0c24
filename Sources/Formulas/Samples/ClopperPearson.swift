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

  /// Beyond so many of the rarer kind the bounds are scaled from a sample that has no more.
  ///
  /// Their distance from what was seen goes with the root of the size, normal to a part in thousands,
  /// and is itself below a thousandth of the rate. So the work has an end.
  static let mostCounted = 10_000_000

  /// A smaller sample with the same rate, and how many times as many cases this one has.
  private var smaller: (sample: ClopperPearson, times: Double)? {
    let rarer = min(errors, cases - errors)
    guard rarer > Self.mostCounted else { return nil }
    let part = Double(Self.mostCounted) / Double(rarer)
    let sample = ClopperPearson(
      errors: Int((Double(errors) * part).rounded()), cases: Int((Double(cases) * part).rounded()),
      risk: risk)
    return (sample, 1 / part)
  }

  private var seen: Double { Double(errors) / Double(cases) }

  /// U: the error rate at which k errors or fewer have probability δ; 1 if every case was wrong.
  package var upper: Double {
    guard errors < cases else { return 1 }
    if let (sample, times) = smaller {
      return seen + (sample.upper - sample.seen) / times.squareRoot()
    }
    return IncompleteBeta(a: Double(errors) + 1, b: Double(cases - errors)).point(upperTail: risk)
  }

  /// L: the error rate at which k errors or more have probability δ; 0 if no case was wrong.
  package var lower: Double {
    guard errors > 0 else { return 0 }
    if let (sample, times) = smaller {
      return seen - (sample.seen - sample.lower) / times.squareRoot()
    }
    return IncompleteBeta(a: Double(errors), b: Double(cases - errors) + 1).point(lowerTail: risk)
  }
}
