// SPDX-License-Identifier: GPL-3.0-or-later

/// The people that the human work of a phase takes.
package struct PhaseCapacity: Sendable {
  package let phase: String
  /// Looks at results in an hour of service.
  package let reviewsPerHour: Double
  /// Nil where no number of people is enough, or where nobody knows how long the work takes.
  package let reviewersNeeded: Int?
  /// The share of cases that are taken up within the time limit, 0 to 1; nil where cases can wait.
  package let withinLimit: Double?
  /// The share of their time at work that they spend on cases, 0 to 1.
  package let occupancy: Double?
  /// The people to pay for, absence and shifts counted, in full-time posts, rounded up to tenths.
  package let posts: Double?
  /// All human work of an ordinary day.
  package let work: PhaseWork
}
