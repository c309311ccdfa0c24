// SPDX-License-Identifier: GPL-3.0-or-later

/// An interval for a rate that holds however often somebody looks.
///
/// The rates p at which the mixture over Beta(a, b) is less than 1/δ times as likely as p itself: the
/// chance that it ever misses the true rate is at most δ.
package struct ConfidenceSequence: Hashable, Sendable {
  /// Within 0...1.
  package let low: Double
  package let high: Double

  /// - Parameters:
  ///   - count: k, within 0...n.
  ///   - cases: n, 1 or more.
  ///   - risk: δ, between 0 and 1.
  ///   - a: of the prior, above 0; with b it tells where the interval is tight.
  package init(count: Int, cases: Int, risk: Double, a: Double = 1, b: Double = 1) {
    let k = Double(count)
    let rest = Double(cases - count)
    let mixture = Self.logBeta(k + a, rest + b) - Self.logBeta(a, b)
    let limit = mixture + CMath.ln(risk)
    func isOutside(_ p: Double) -> Bool {
      let likelihood =
        (k > 0 ? k * CMath.ln(p) : 0) + (rest > 0 ? rest * CMath.lnOnePlus(-p) : 0)
      return likelihood <= limit
    }
    let seen = k / Double(cases)
    low = count == 0 ? 0 : Self.edge(outside: 0, inside: seen, isOutside)
    high = count == cases ? 1 : Self.edge(outside: 1, inside: seen, isOutside)
  }

  package func holds(_ rate: Double) -> Bool { (low...high).contains(rate) }

  private static func edge(
    outside: Double, inside: Double, _ isOutside: (Double) -> Bool
  ) -> Double {
    var (outside, inside) = (outside, inside)
    for _ in 0..<200 {
      let middle = (outside + inside) / 2
      guard middle != outside, middle != inside else { break }
      if isOutside(middle) { outside = middle } else { inside = middle }
    }
    return inside
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    StirlingError.logGamma(a) + StirlingError.logGamma(b) - StirlingError.logGamma(a + b)
  }
}
