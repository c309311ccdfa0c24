// SPDX-License-Identifier: GPL-3.0-or-later

/// How many of the errors are among the cases that triggers and chance choose for review.
///
/// With a lift k, triggers that take a share t of the cases find 1 − (1 − t)^k of the errors: k = 1
/// is a choice at random; with few cases chosen, an error is k times as likely to be chosen as any
/// other case. It is the curve of E. L. Lehmann, "The power of rank tests", Annals of Mathematical
/// Statistics 24(1):23–43, 1953, for errors so rare that the share of right cases chosen is t.
/// A random draw from the other cases finds errors as often as they hold them.
package struct ReviewYield: Hashable, Sendable {
  /// k, 1 or more.
  package var lift: Double
  /// The share of all cases that chance draws, 0 to 1; triggers take what a review sees beyond it.
  package var drawnAtRandom: Double

  package init(lift: Double, drawnAtRandom: Double) {
    self.lift = lift
    self.drawnAtRandom = drawnAtRandom
  }

  /// The share of all cases that triggers choose where a share of them is reviewed, both 0 to 1.
  package func chosen(reviewing share: Double) -> Double { max(0, share - drawnAtRandom) }

  /// The share of the errors among a share of the cases, both 0 to 1.
  package func errorsFound(reviewing share: Double) -> Double {
    guard share < 1 else { return 1 }
    // Of the (1 − t)^k that triggers leave, chance leaves (1 − s) / (1 − t).
    return -CMath.exponentialMinusOne(
      CMath.lnOnePlus(-share) + (lift - 1) * CMath.lnOnePlus(-chosen(reviewing: share)))
  }
}
