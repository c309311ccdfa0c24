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
  /// A year as today minus a year under the plan's verdict; below 0 where it costs more, nil where
  /// either is not known.
  package var savings: Double? {
    guard let before = today?.total.amount, let after = chosen?.total.amount
    else { return nil }
    return before - after
  }
  /// The ends of what is saved, where one of the two years is a range and the other is exact: what
  /// both assume would cancel out.
  package var savingsRange: ClosedRange<Double>? {
    func ends(_ line: Line?) -> ClosedRange<Double>? {
      line.flatMap { line in line.amount.map { (line.low ?? $0)...(line.high ?? $0) } }
    }
    guard let before = ends(today?.total), let after = ends(chosen?.total),
      (before.lowerBound < before.upperBound) != (after.lowerBound < after.upperBound)
    else { return nil }
    return (before.lowerBound - after.upperBound)...(before.upperBound - after.lowerBound)
  }
  private var today: Year? {
    years.first { $0.verdict == nil } ?? years.first { $0.verdict == .manual }
  }
  private var chosen: Year? { years.first(where: \.isChosen) }
  /// How much more than today a year under the plan's verdict costs at least, where its total is
  /// not known but the parts that are known exceed today's; nil elsewhere.
  package var leastExtraCost: Double? {
    guard let before = today?.total.amount, let own = chosen, own.total.amount == nil,
      own.knownPart > before
    else { return nil }
    return own.knownPart - before
  }
  /// How much more the checks of a year cost than the errors that they catch; nil where they do
  /// not, or where either is not known.
  package var unpaidChecks: Double? {
    line("errors_caught").flatMap(checks(above:))
  }
  /// How much more the checks of a year cost than all errors of today, where nobody knows what the
  /// checks catch; nil elsewhere.
  package var checksAboveErrors: Double? {
    guard let caught = line("errors_caught"), caught.amount == nil else { return nil }
    return line("errors_today").flatMap(checks(above:))
  }

  private func line(_ id: String) -> Line? { lines.first { $0.id == id } }

  /// How much more the checks of a year cost than another line; nil where they lie in its range.
  private func checks(above other: Line) -> Double? {
    guard let checks = line("checks")?.amount, let worth = other.amount,
      checks > other.high ?? worth
    else { return nil }
    return checks - worth
  }

  /// What the amounts say against the plan as it stands.
  package var warnings: [String]
  /// What the amounts say about the decision, the warnings among them.
  package var notes: [String]
  /// What to find out before a number makes sense.
  package var missing: [String]
}
