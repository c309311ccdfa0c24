// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

extension Plan {
  /// The highest level of the risks; low where there are none.
  var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
}

extension ReviewerNeed {
  /// The reviewers in steady operation; nil where figures are missing.
  init?(of capacity: PresentCapacity) {
    guard let steady = capacity.phases.last else { return nil }
    if let people = steady.reviewersNeeded {
      // Only a queue has a share of reviews in time.
      self =
        steady.withinLimit != nil
        ? .live(people) : .batch(steady.reviewsPerHour * steady.work.minutesPerCase / 60)
    } else {
      self = .endless
    }
  }
}
