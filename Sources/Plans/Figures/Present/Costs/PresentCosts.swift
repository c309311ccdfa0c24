// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// What the workflow costs, as far as the answers allow, and what that says about the plan.
struct PresentCosts: Sendable {
  /// What outcomes against a person add to a year if they are a tenth of the cases.
  struct Adverse: Sendable {
    let amount: Double
    /// Whether people do them by hand, rather than look at them.
    let isByHand: Bool
  }

  /// The lines that this plan has, without the totals of years.
  let lines: [CostLine]
  /// One for each verdict, the one with the least human involvement first, then today's where a
  /// system does the work already.
  let years: [CostYear]
  /// Nil where no outcome against a person takes work beside the planned share, or where a figure is
  /// missing.
  let adverse: Adverse?

  init(_ figures: PresentFigures) {
    let ledger = CostLedger(figures)
    lines = ledger.lines()
    years = ledger.years()
    let isByHand =
      figures.verdict == .humanInTheLoop
      && figures.steps.adverse.contains { $0.actor == .system && $0.adverseControl == .human }
    adverse =
      isByHand || figures.reviewsAdverseOnTop
      ? ledger.adverseTenth(byHand: isByHand).estimate.map {
        Adverse(amount: $0.mid, isByHand: isByHand)
      } : nil
  }

  /// The totals of years and the other lines, in the order in which they are reckoned.
  var reckoned: [CostLine] { years.map(\.total) + lines }

  /// The questions whose answers would give more lines a number.
  var missing: Set<String> {
    var missing: Set<String> = []
    for reckoning in reckoned.map(\.reckoning) where reckoning.estimate == nil {
      missing.formUnion(
        reckoning.lacking.isEmpty
          ? reckoning.assumed.keys.map(\.rawValue) : reckoning.lacking.map(\.rawValue))
    }
    return missing
  }

  /// The amount of a year under a verdict; nil where it is not known.
  func total(under verdict: Verdict) -> Double? {
    years.first { $0.verdict == verdict }?.total.amount
  }

  /// A year as today minus a year under the plan's verdict; below 0 where it costs more, nil where
  /// either is not known.
  var savings: Double? {
    guard let before = today?.total.amount, let after = chosen?.total.amount
    else { return nil }
    return before - after
  }

  /// The ends of what is saved, where one of the two years is a range and the other is exact: what
  /// both assume would cancel out.
  var savingsRange: ClosedRange<Double>? {
    guard let before = today?.total.estimate, let after = chosen?.total.estimate,
      before.isRange != after.isRange
    else { return nil }
    let saved = before - after
    return saved.low...saved.high
  }

  /// How much more than today a year under the plan's verdict costs at least, where its total is
  /// not known but the parts that are known exceed today's; nil elsewhere.
  var leastExtraCost: Double? {
    guard let before = today?.total.amount, let own = chosen, own.total.amount == nil,
      own.knownPart > before
    else { return nil }
    return own.knownPart - before
  }

  /// How much more the checks of a year cost than the errors that they catch; nil where they do
  /// not, or where either is not known.
  var unpaidChecks: Double? {
    line(.errorsCaught).flatMap(checks(above:))
  }

  /// How much more the checks of a year cost than all errors of today, where nobody knows what the
  /// checks catch; nil elsewhere.
  var checksAboveErrors: Double? {
    guard let caught = line(.errorsCaught), caught.amount == nil else { return nil }
    return line(.errorsToday).flatMap(checks(above:))
  }

  private var today: CostYear? {
    years.first { $0.verdict == nil } ?? years.first { $0.verdict == .manual }
  }

  private var chosen: CostYear? { years.first(where: \.isChosen) }

  private func line(_ kind: CostLine.Kind) -> CostLine? { lines.first { $0.kind == kind } }

  /// How much more the checks of a year cost than another line; nil where they lie in its range.
  private func checks(above other: CostLine) -> Double? {
    guard let checks = line(.checks)?.amount, let worth = other.estimate, checks > worth.high
    else { return nil }
    return checks - worth.mid
  }
}
