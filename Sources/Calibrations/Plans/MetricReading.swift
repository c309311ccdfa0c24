// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Plans

/// What a log says of a bound of the plan.
package struct MetricReading: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case kept
    case broken
    /// Too few cases to say.
    case tooFew = "too-few"
  }

  package let bound: MetricBound
  /// What was counted in the window.
  package let count: PartCount
  package let status: Status

  /// 0...1; nil where nothing was counted.
  package var value: Double? { count.share }
}
