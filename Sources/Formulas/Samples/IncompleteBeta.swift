// SPDX-License-Identifier: GPL-3.0-or-later

/// The regularized incomplete beta function I_x(a, b), the distribution of a Beta(a, b) variable.
///
/// For a, b ≥ 1 and 0 ≤ x ≤ 1. The power term follows Loader's saddle point, the rest is the even
/// part of the continued fraction DLMF 8.17.22 by the modified method of Lentz. Both work from
/// λ = a − (a + b) x, so that twelve digits stand even where a + b is ten million.
package struct IncompleteBeta: Hashable, Sendable {
  package var a: Double
  package var b: Double

  package init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// I_x(a, b).
  package func lowerTail(at x: Double) -> Double { tails(at: x).lower }

  /// 1 − I_x(a, b), exact also where it is tiny.
  package func upperTail(at x: Double) -> Double { tails(at: x).upper }

  /// The x whose lower tail is `probability`.
  package func point(lowerTail probability: Double) -> Double {
    bisect { lowerTail(at: $0) < probability }
  }

  /// The x whose upper tail is `probability`.
  package func point(upperTail probability: Double) -> Double {
    bisect { upperTail(at: $0) > probability }
  }

  private func tails(at x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x < 1 else { return (1, 0) }
    let power = CMath.exponential(logPower(at: x))
    // The fraction converges fast on the near side of the mean; the other tail is the rest.
    if x * (a + b) <= a {
      let lower = min(1, power / Self.fraction(a: a, b: b, x: x, y: 1 - x))
      return (lower, 1 - lower)
    }
    let upper = min(1, power / Self.fraction(a: b, b: a, x: 1 - x, y: x))
    return (1 - upper, upper)
  }

  /// ln of x^a (1 − x)^b / B(a, b).
  private func logPower(at x: Double) -> Double {
    let sum = a + b
    let excess = x * sum - a
    let correction = StirlingError.of(a) + StirlingError.of(b) - StirlingError.of(sum)
    return a * Self.lnOnePlus(excess / a, else: x * sum / a)
      + b * Self.lnOnePlus(-excess / b, else: (1 - x) * sum / b)
      + 0.5 * CMath.ln(a / (2 * .pi) * (b / sum)) - correction
  }

  /// ln(1 + r); from `whole`, the same 1 + r computed directly, where adding 1 would lose digits.
  private static func lnOnePlus(_ r: Double, else whole: Double) -> Double {
    r > -0.5 ? CMath.lnOnePlus(r) : CMath.ln(whole)
  }

  /// The continued fraction below the power term, with y = 1 − x.
  private static func fraction(a: Double, b: Double, x: Double, y: Double) -> Double {
    let lambda = a * y - b * x
    var value = a * (lambda + 1) / (a + 1)
    var c = value
    var d = 0.0
    // The number of terms grows with the square root of a + b; this end is never met in practice.
    for term in 1...1_000_000 {
      let m = Double(term)
      let step = a + 2 * m - 1
      let numerator = (a + m - 1) / step * ((a + b + m - 1) / step) * m * (b - m) * x * x
      let denominator =
        m + m * (b - m) * x / step + (a + m) * (lambda + 1 + m * (1 + y)) / (a + 2 * m + 1)
      d = 1 / awayFromZero(denominator + numerator * d)
      c = awayFromZero(denominator + numerator / c)
      value *= c * d
      if abs(c * d - 1) < 1e-16 { break }
    }
    return value
  }

  /// Lentz's guard: a zero on the way would divide.
  private static func awayFromZero(_ value: Double) -> Double { value == 0 ? 1e-300 : value }

  /// The place in 0...1 where `isBelow` turns from true to false, to the last digit.
  private func bisect(_ isBelow: (Double) -> Bool) -> Double {
    var low = 0.0
    var high = 1.0
    // Two hundred halvings reach every double above 1e-44.
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { break }
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
