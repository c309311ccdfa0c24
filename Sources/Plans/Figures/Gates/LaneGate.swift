// SPDX-License-Identifier: GPL-3.0-or-later

/// A gate that a lane must pass before it runs under a laxer control: so many fresh cases, read
/// blind, with at most so many errors.
package struct LaneGate: Hashable, Sendable {
  /// What the sample and its odds were planned by.
  package enum Basis: String, Sendable {
    /// The lane's rate, with what its sample leaves open.
    case rate
    /// Nobody knows the rate: half the target is taken, and the sample is fixed at the end of the
    /// shadow phase.
    case halfTarget = "half-target"
    /// The rate is at or above the target: it is mended first, and half the target is taken after.
    case mended
  }

  package let lane: String
  package let basis: Basis
  /// n, 1 or more.
  package let sampleSize: Int
  /// k, 0 or more.
  package let allowedErrors: Int
  /// α, as the lane's target.
  package let target: Double
  /// m, what readers are taken to miss: the test is at α·(1 − m).
  package let missRate: Double
  /// δ of this try.
  package let risk: Double
  /// The odds of passing at the first try, by `basis`, 0 to 1.
  package let odds: Double
  /// The odds if the true rate is half the target, two thirds of it, and today's.
  package let oddsAtHalf: Double
  package let oddsAtTwoThirds: Double
  /// Nil where today's rate is not known.
  package let oddsToday: Double?
  /// Cases read blind on a day.
  package let readingsPerDay: Planned<Int>
  /// ⌈n ÷ readings⌉, at least five.
  package let workingDays: Int
}
