// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Chances reckoned by adding up their terms, and averages by adding up thin slices.
enum PlainSums {
  /// P(Bin(n, p) ≤ k).
  static func atMost(_ k: Int, of n: Int, rate p: Double) -> Double {
    guard p > 0 else { return 1 }
    guard k < n else { return 1 }
    return (0...k).reduce(0) { sum, j in
      sum + exp(choose(j, of: n) + Double(j) * log(p) + Double(n - j) * log1p(-p))
    }
  }

  /// The same, averaged over Beta(errors + ½, cases − errors + ½), with p = t² and Simpson's rule.
  static func atMost(_ k: Int, of n: Int, after errors: Int, in cases: Int) -> Double {
    let (e, c) = (Double(errors), Double(cases))
    let beta = lgamma(e + 0.5) + lgamma(c - e + 0.5) - lgamma(c + 1)
    let slices = 4_000
    let total = (0...slices).reduce(0.0) { sum, slice in
      let t = Double(slice) / Double(slices)
      guard t < 1, t > 0 || errors == 0 else { return sum }
      let tops = errors == 0 ? 0 : 2 * e * log(t)
      let density = 2 * exp(tops + (c - e - 0.5) * log1p(-t * t) - beta)
      let weight = slice == 0 ? 1.0 : slice.isMultiple(of: 2) ? 2 : 4
      return sum + weight * density * atMost(k, of: n, rate: t * t)
    }
    return total / Double(slices) / 3
  }

  /// The smallest n with P(Bin(n, p) ≤ k) ≤ δ, by trying one after the other.
  static func smallest(forgiving k: Int, rate p: Double, risk: Double, from first: Int = 1) -> Int {
    var n = max(first, k + 1)
    while atMost(k, of: n, rate: p) > risk * (1 + 1e-12) { n += 1 }
    return n
  }

  /// The first (n, k) whose odds reach 80%, of at most so many cases; else the one with the best.
  static func gate(
    rate p: Double, risk: Double, most: Int, odds: (_ k: Int, _ n: Int) -> Double
  ) -> (n: Int, k: Int, odds: Double)? {
    var best: (n: Int, k: Int, odds: Double)?
    var (n, k) = (1, 0)
    while true {
      n = smallest(forgiving: k, rate: p, risk: risk, from: n)
      guard n <= most else { return best }
      let chance = odds(k, n)
      if chance > best?.odds ?? -1 { best = (n, k, chance) }
      if chance >= 0.8 { return best }
      k += 1
    }
  }

  private static func choose(_ k: Int, of n: Int) -> Double {
    lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
  }
}
