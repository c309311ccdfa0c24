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
  /// The gap to the reviewers there are, in words.
  package var shortfall: String?
  /// The need in a sentence.
  package var summary: String
}

/// What the workflow costs, as far as the answers allow.
package struct Economics: Sendable {
  package struct Line: Sendable {
    package var id: String
    package var title: String
    package var formula: String
    /// Nil where too many inputs are assumed: then only the formula is shown.
    package var amount: Double?
    /// The amount or the number as it is shown, such as "about 1,070,000 EUR".
    package var shown: String?
  }

  package var currency: String
  package var lines: [Line]
  /// What to find out before a number makes sense.
  package var missing: [String]
}
