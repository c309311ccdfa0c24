// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few functions of the C library that the formulas need, imported in one place.
enum CMath {
  static func ln(_ x: Double) -> Double { log(x) }
  /// ln(1 + x), exact for small x.
  static func lnOnePlus(_ x: Double) -> Double { log1p(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  /// e^x − 1, exact for small x.
  static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
}
