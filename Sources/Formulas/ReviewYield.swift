// SPDX-License-Identifier: GPL-3.0-or-later

/// How many of the errors are among the cases that triggers choose for review.
///
/// With a lift k, a share s of the cases holds 1 − (1 − s)^k of the errors: k = 1 is a choice at
/// random; with few cases chosen, an error is k times as likely to be chosen as any other case. It
/// is the curve of E. L. Lehmann, "The power of rank tests", Annals of Mathematical Statistics
/// 24(1):23–43, 1953, for errors so rare that the share of right cases chosen is s.
package struct ReviewYield: Hashable, Sendable {
  /// k, 1 or more.
  package var lift: Double

  package init(lift: Double) {
    self.lift = lift
  }

  /// The share of the errors among a share of the cases, both 0 to 1.
  package func errorsFound(reviewing share: Double) -> Double {
    guard share < 1 else { return 1 }
    return -CMath.exponentialMinusOne(lift * CMath.lnOnePlus(-share))
  }
}
