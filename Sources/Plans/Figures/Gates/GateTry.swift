// SPDX-License-Identifier: GPL-3.0-or-later

/// One try at a gate: so many fresh cases, read blind, with at most so many errors.
package struct GateTry: Hashable, Sendable {
  /// δ, the accepted chance that a lane at the target passes, 0 to 1.
  package let risk: Double
  /// n, 1 or more.
  package let sampleSize: Int
  /// k, 0 or more.
  package let allowedErrors: Int
  /// The odds of passing, by what the gate was planned by, 0 to 1.
  package let odds: Double
  /// Cases read blind on a day; nil where the volume, or the minutes of a reading, is not known.
  package let readingsPerDay: Planned<Double>?
  /// ⌈n ÷ readings⌉, at least five.
  package let workingDays: Int?
}
