// SPDX-License-Identifier: GPL-3.0-or-later

/// What k errors in n cases say about an error rate: the distribution Beta(k + ½, n − k + ½).
///
/// Jeffreys' prior. Odds that are averaged over it neither trust a small sample nor throw it away.
package struct UncertainRate: Hashable, Sendable {
  /// k, within 0...n.
  package let errors: Int
  /// n, 1 or more.
  package let cases: Int

  package init(errors: Int, cases: Int) {
    self.errors = errors
    self.cases = cases
  }

  /// k/n, the rate that was seen.
  package var seen: Double { Double(errors) / Double(cases) }

  /// The chance that at most k of n further cases are wrong, averaged over the distribution.
  ///
  /// The beta-binomial distribution function, summed in logarithms by the ratio of neighbors
  /// (n − j)(a + j) / ((j + 1)(b + n − j − 1)), so that no term underflows. 0 for k < 0, 1 for
  /// k ≥ n. The work grows with k.
  package func chance(ofAtMost errors: Int, in cases: Int) -> Double {
    guard errors >= 0 else { return 0 }
    guard errors < cases else { return 1 }
    let n = Double(cases)
    var term = logChanceOfNone(in: n)
    var largest = term
    var sum = 1.0
    for count in 0..<errors {
      let j = Double(count)
      term += CMath.ln((n - j) / (j + 1)) + CMath.ln((a + j) / (b + n - j - 1))
      if term > largest {
        sum = sum * CMath.exponential(largest - term) + 1
        largest = term
      } else {
        sum += CMath.exponential(term - largest)
      }
    }
    return min(1, CMath.exponential(largest) * sum)
  }

  /// Beyond so many cases the logarithms below would lose the digits that count; the rate is as good
  /// as known by then.
  private static let mostCases = 100_000_000.0

  private var part: Double { min(1, Self.mostCases / Double(cases)) }
  private var a: Double { Double(errors) * part + 0.5 }
  private var b: Double { Double(cases - errors) * part + 0.5 }

  /// ln of B(a, b + n) / B(a, b).
  private func logChanceOfNone(in n: Double) -> Double {
    StirlingError.logGamma(b + n) - StirlingError.logGamma(b) + StirlingError.logGamma(a + b)
      - StirlingError.logGamma(a + b + n)
  }
}
