// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What a portfolio takes from a plan; the only place that knows where a plan keeps it.
extension Plan {
  /// The reviewers in steady operation; nil where figures are missing.
  ///
  /// - Parameter minutesPerReview: as answered, above 0.
  func steadyNeed(minutesPerReview: Double?) -> ReviewerNeed? {
    guard let steady = capacity.last, let minutes = minutesPerReview else { return nil }
    guard let people = steady.reviewersNeeded else { return .endless }
    // Only a queue has a share of reviews in time.
    return steady.withinLimit != nil
      ? .live(people) : .batch(steady.reviewsPerHour * minutes / 60)
  }

  /// The highest level of the risks; low where there are none.
  var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
}
