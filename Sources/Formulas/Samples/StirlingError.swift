// SPDX-License-Identifier: GPL-3.0-or-later

/// What Stirling's formula leaves out of ln Γ.
enum StirlingError {
  /// ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), for x > 0; absolute error near 1e-15.
  ///
  /// C. Loader, "Fast and accurate computation of binomial probabilities", 2000. Differences of
  /// ln Γ itself lose every digit at large x; this remainder is small and loses none.
  static func of(_ x: Double) -> Double {
    var x = x
    var sum = 0.0
    // Γ(x + 1) = x Γ(x) leads up to where the series (DLMF 5.11.1) is exact to the last place.
    while x < 15 {
      sum += (x + 0.5) * CMath.lnOnePlus(1 / x) - 1
      x += 1
    }
    let z = 1 / (x * x)
    let series = 1 / 12.0 - z * (1 / 360.0 - z * (1 / 1260.0 - z * (1 / 1680.0 - z / 1188)))
    return sum + series / x
  }

  /// ln Γ(x) for x > 0; the absolute error grows with the result, as that of any logarithm does.
  static func logGamma(_ x: Double) -> Double {
    (x - 0.5) * CMath.ln(x) - x + 0.5 * CMath.ln(2 * .pi) + of(x)
  }
}
