// SPDX-License-Identifier: GPL-3.0-or-later

/// Section 6: the people that the human work of a phase takes.
package struct PhaseCapacity: Sendable {
  package var phase: String
  package var title: String
  /// Looks at results in an hour of service.
  package var reviewsPerHour: Double
  /// Nil where no number of people is enough, or where nobody knows how long the work takes.
  package var reviewersNeeded: Int?
  /// The share of cases that are taken up within the time limit, 0 to 1; nil where cases can wait.
  package var withinLimit: Double?
  /// The share of their time at work that they spend on cases, 0 to 1.
  package var occupancy: Double?
  /// The people to pay for, absence and shifts counted, in full-time posts, rounded up to tenths.
  package var posts: Double?
  /// The gap to the people there are, in words.
  package var shortfall: String?
  /// The need in a sentence.
  package var summary: String
  /// All human work of an ordinary day.
  package var work: PhaseWork
}
