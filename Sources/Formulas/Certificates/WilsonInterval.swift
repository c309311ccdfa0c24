// SPDX-License-Identifier: GPL-3.0-or-later

/// An interval to show beside a rate; a certificate takes `ErrorTest`.
///
/// E. B. Wilson, J. Am. Stat. Assoc. 22:209–212, 1927.
package struct WilsonInterval: Hashable, Sendable {
  /// The standard normal value that leaves 2.5 % on each side.
  package static let usualZ = 1.959963984540054

  /// Within 0...1.
  package let low: Double
  package let high: Double

  /// - Parameters:
  ///   - count: k, or with weighted cases the rate times n, within 0...n.
  ///   - cases: n, or the number of equal cases that say as much, above 0.
  package init(count: Double, cases: Double, z: Double = usualZ) {
    let square = z * z
    let middle = (count + square / 2) / (cases + square)
    let half =
      z * (count * (cases - count) / cases + square / 4).squareRoot() / (cases + square)
    // Rounding leaves a trace of a part in 10¹⁷ at both ends.
    low = count == 0 ? 0 : max(0, middle - half)
    high = count == cases ? 1 : min(1, middle + half)
  }
}
