// SPDX-License-Identifier: GPL-3.0-or-later

/// Tests in an order that was fixed before anybody looked: each at the whole risk, up to the first
/// that fails.
///
/// The chance to pass a single false one is at most the risk, however the tests hang together: the
/// first false one in the order stands at a fixed place.
package enum FixedSequence {
  /// How many of the tests, from the first on, are passed.
  ///
  /// - Parameters:
  ///   - p: the chance of what was seen, if the hypothesis at that place were false.
  ///   - risk: δ, the accepted chance of a false pass, between 0 and 1.
  package static func passed(_ count: Int, risk: Double, p: (Int) -> Double) -> Int {
    (0..<count).first { p($0) > risk } ?? count
  }
}
