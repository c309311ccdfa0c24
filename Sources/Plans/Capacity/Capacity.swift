// SPDX-License-Identifier: GPL-3.0-or-later

/// Section 6: the reviewers a phase needs.
package struct PhaseCapacity: Sendable {
  package var phase: String
  package var title: String
  package var reviewsPerHour: Double
  /// Nil where no number of people is enough.
  package var reviewersNeeded: Int?
  /// The share of reviews that start within the time limit, 0 to 1; nil for batch work.
  package var withinLimit: Double?
  /// The share of their time on duty that they spend on reviews, 0 to 1.
  package var occupancy: Double?
  /// The people to pay for, shrinkage and shifts counted, in full-time posts.
  package var posts: Double?
  /// The gap to the reviewers there are, in words.
  package var shortfall: String?
  /// The need in a sentence.
  package var summary: String
}
