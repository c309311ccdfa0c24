// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What the workflow costs, as far as the answers allow.
package struct Economics: Sendable {
  package struct Line: Sendable {
    package var id: String
    package var title: String
    /// The figures that make the amount, with their numbers; "?" stands for an unknown one.
    package var formula: String
    /// Nil where a figure is unknown or too many are assumed: then only the formula is shown.
    package var amount: Double?
    /// The ends of the range in which the amount lies; nil where nothing is assumed.
    package var low: Double?
    package var high: Double?
    /// The amount as it is shown, such as "1,070,000 EUR" or "3 EUR (2 EUR to 6 EUR)".
    package var shown: String?
  }

  /// A year under one verdict: what is shown of its parts, nil where the verdict has no such part.
  package struct Year: Sendable {
    /// Nil for today, where a system does the work.
    package var verdict: Verdict?
    package var title: String
    package var isChosen: Bool
    package var work: String?
    package var checks: String?
    package var errors: String?
    /// The sum of the parts whose amount is known, at their low ends.
    package var knownPart: Double
    package var total: Line
  }

  package var currency: String
  package var lines: [Line]
  /// One for each verdict, the one with the least human involvement first, then today's where a
  /// system does the work already.
  package var years: [Year]
  /// What the amounts say against the plan as it stands.
  package var warnings: [String]
  /// What the amounts say about the decision, the warnings among them.
  package var notes: [String]
  /// What to find out before a number makes sense.
  package var missing: [String]
  /// What the amounts were reckoned to.
  let costs: PresentCosts

  /// A year as today minus a year under the plan's verdict; below 0 where it costs more, nil where
  /// either is not known.
  package var savings: Double? { costs.savings }
  /// The ends of what is saved, where one of the two years is a range and the other is exact.
  package var savingsRange: ClosedRange<Double>? { costs.savingsRange }
  /// How much more than today a year under the plan's verdict costs at least; nil where that is not
  /// known.
  package var leastExtraCost: Double? { costs.leastExtraCost }
  /// How much more the checks of a year cost than the errors that they catch; nil where they do not.
  package var unpaidChecks: Double? { costs.unpaidChecks }
  /// How much more the checks of a year cost than all errors of today; nil where they do not.
  package var checksAboveErrors: Double? { costs.checksAboveErrors }
}
