// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure in a reckoning of costs.
struct CostFactor: Sendable {
  /// What the figure is of.
  enum Kind: Sendable {
    case cases
    case days
    case handling
    case keptHandling
    case handHandling
    case handErrorRate
    case review
    case hourly
    case error
    case errorRateToday
    case ownErrorRate
    case targetErrorRate
    case checked
    /// The share of errors that reviews catch: of those they see, what reviewers catch.
    case caught(seen: Double, caught: Double)
    case letThrough(seen: Double, caught: Double)
    case seen
    /// People on duty, with the minutes of their day.
    case onDuty(people: Int)
  }

  let kind: Kind
  /// The figure as a formula shows it; nil where nobody knows and nothing stands in.
  let value: Double?
  /// What the amount is reckoned with; nil where nobody knows and nothing stands in.
  let estimate: Estimate?
  /// Whether the figure as a whole stands in for an answer.
  var isStandIn = false
  /// The fields that something stands in for, with the value used.
  var assumed: [AssumedField: Double] = [:]
  /// The question that would settle it, where nothing stands in.
  var lacking: FigureKey?
  /// Whether the product so far is divided by it.
  var divides = false

  /// The same figure as a divisor.
  var inverse: CostFactor {
    var factor = self
    factor.divides.toggle()
    return factor
  }
}
