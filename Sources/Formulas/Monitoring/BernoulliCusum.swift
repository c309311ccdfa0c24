// SPDX-License-Identifier: GPL-3.0-or-later

/// A running sum that rises with each error and sinks with each right case: at its limit the error
/// rate has risen.
///
/// M. R. Reynolds, Z. G. Stoumbos, J. Qual. Technol. 31:87–108, 1999.
package struct BernoulliCusum: Hashable, Sendable {
  /// p₀, the rate of a healthy system, between 0 and 1.
  package let healthy: Double
  /// p₁, the rate that must be found soon, above p₀ and below 1.
  package let risen: Double

  package init(healthy: Double, risen: Double) {
    self.healthy = healthy
    self.risen = risen
  }

  /// What an error adds, ln(p₁/p₀).
  package var up: Double { CMath.ln(risen / healthy) }

  /// What a right case takes away, −ln((1 − p₁)/(1 − p₀)), above 0.
  package var down: Double { CMath.lnOnePlus(-healthy) - CMath.lnOnePlus(-risen) }

  /// The sum after k errors among n cases whose order is not known; never below 0.
  package func sum(after before: Double, errors: Int, cases: Int) -> Double {
    max(0, before + Double(errors) * up - Double(cases - errors) * down)
  }

  /// The mean number of cases until the sum, from 0 on, reaches a limit, where cases are wrong with
  /// some rate; 0 for a limit of 0.
  ///
  /// Reckoned on a lattice of half a right case's step, on which the sum is a Markov chain. Nil where
  /// the lattice would have too many places.
  package func meanCases(toReach limit: Double, rate: Double) -> Double? {
    let width = down / Double(CusumChain.drop)
    let places = (limit / width).rounded(.up)
    let jump = max(1, (up / width).rounded())
    guard places > 0 else { return 0 }
    guard places * min(jump, places) <= Self.mostWork else { return nil }
    return CusumChain(places: Int(places), jump: Int(jump), rate: rate).meanSteps
  }

  /// Beyond so many sums of two numbers a limit is not reckoned but bounded.
  private static let mostWork = 20_000_000.0

  /// The limit, to a hundredth, that a healthy system reaches after so many cases on the average, or
  /// after more; ln of the number where errors are too rare to reckon it, which is always enough.
  package func limit(healthyCases: Double) -> Double {
    var (tooLow, enough) = (0.0, max(0.01, CMath.ln(max(1, healthyCases))))
    while enough - tooLow > 0.01 {
      let middle = (tooLow + enough) / 2
      guard let mean = meanCases(toReach: middle, rate: healthy) else { return enough }
      if mean < healthyCases { tooLow = middle } else { enough = middle }
    }
    return enough
  }
}
