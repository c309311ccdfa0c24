// SPDX-License-Identifier: GPL-3.0-or-later

/// The reviewers that a day's cases need when none of them has to be seen at once.
package struct BatchWorkload: Hashable, Sendable {
  /// Above this share of busy time people tire and miss more; the rest is for breaks and peaks.
  package static let usualOccupancyCap = 0.85

  /// Cases to review per working day, 0 or more.
  package var casesPerDay: Double
  /// Mean minutes of work on one case, 0 or more.
  package var minutesPerCase: Double
  /// Hours that one reviewer works per day, above 0.
  package var hoursPerDay: Double
  /// The highest share of those hours to fill with cases, above 0, at most 1.
  package var occupancyCap: Double

  package init(
    casesPerDay: Double, minutesPerCase: Double, hoursPerDay: Double,
    occupancyCap: Double = Self.usualOccupancyCap
  ) {
    self.casesPerDay = casesPerDay
    self.minutesPerCase = minutesPerCase
    self.hoursPerDay = hoursPerDay
    self.occupancyCap = occupancyCap
  }

  /// Hours of review per day.
  package var workHours: Double { casesPerDay * minutesPerCase / 60 }

  /// The same cases as they come over the hours of a day.
  package var traffic: Traffic {
    Traffic(arrivalsPerHour: casesPerDay / hoursPerDay, hoursPerCase: minutesPerCase / 60)
  }

  /// The reviewers' days that the work would fill without a pause.
  package var load: Double { workHours / hoursPerDay }

  /// ⌈load / cap⌉; nil where no number below a billion would do, as in a day without hours.
  package var reviewersNeeded: Int? {
    let reviewers = (load / occupancyCap).roundedUpForgivingly
    return reviewers < 1e9 ? Int(reviewers) : nil
  }
}
