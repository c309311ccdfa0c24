// SPDX-License-Identifier: GPL-3.0-or-later

/// What the workflow costs, as far as the answers allow.
package struct Economics: Sendable {
  package struct Line: Sendable {
    package var id: String
    package var title: String
    /// The figures that make the amount, with their numbers; "?" stands for an unknown one.
    package var formula: String
    /// Nil where a figure is unknown or too many are ours: then only the formula is shown.
    package var amount: Double?
    /// The ends of the range in which the amount lies; nil where it is exact.
    package var low: Double?
    package var high: Double?
    /// The amount as it is shown, such as "1,070,000 EUR" or "0.05 (0.04 to 0.06)".
    package var shown: String?
  }

  /// A way of working the lanes that may go alone, in the last phase; nil where a figure is not
  /// known.
  package struct Option: Sendable {
    package var title: String
    /// Whether the plan works so.
    package var isChosen: Bool
    /// Human hours of a day.
    package var hours: String?
    package var people: String?
    /// Wrong results a day.
    package var wrong: String?
    /// A year against the people there are.
    package var netAgainstPeople: String?
    /// A year against today's cases by hand.
    package var netOnPaper: String?
  }

  package var currency: String
  package var lines: [Line]
  /// Alone, confirmed and by hand; empty where nothing may go alone, or no volume is known.
  package var options: [Option]
  /// What the amounts say against the plan as it stands.
  package var warnings: [String]
  /// What the amounts say about the decision, the warnings among them.
  package var notes: [String]
  /// What to find out before a number makes sense.
  package var missing: [String]
}
