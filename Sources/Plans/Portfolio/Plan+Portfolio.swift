// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension Plan {
  /// The highest level of the risks; low where there are none.
  var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
}

extension ReviewerNeed {
  /// The reviewers in steady operation; nil where figures are missing.
  ///
  /// - Parameter minutesPerReview: as answered, above 0.
  init?(of steady: PhaseCapacity?, minutesPerReview: Double?) {
    guard let steady, let minutes = minutesPerReview else { return nil }
    if let people = steady.reviewersNeeded {
      // Only a queue has a share of reviews in time.
      self =
        steady.withinLimit != nil ? .live(people) : .batch(steady.reviewsPerHour * minutes / 60)
    } else {
      self = .endless
    }
  }
}
