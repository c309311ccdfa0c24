// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// How long cases took, in seconds; exact.
package struct TimeQuantiles: Hashable, Sendable {
  /// Cases whose time is known, 1 or more.
  package let cases: Int
  package let median: Double
  package let p90: Double
  package let p95: Double
  package let p99: Double

  /// Nil without times.
  package init?(_ seconds: TimeList) {
    let found = Quantile.of(
      seconds.count, at: [0.5, 0.9, 0.95, 0.99], in: { seconds.forEachPart($0) })
    guard found.count == 4 else { return nil }
    cases = seconds.count
    (median, p90, p95, p99) = (found[0], found[1], found[2], found[3])
  }
}
