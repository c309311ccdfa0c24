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

  package var currency: String
  package var lines: [Line]
  /// What to find out before a number makes sense.
  package var missing: [String]
}
