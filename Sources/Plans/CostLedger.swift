// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Reckons the lines of a plan's costs and remembers which figures are missing.
///
/// What the system itself costs is left out: no answer gives it.
struct CostLedger {
  private let context: PlanContext
  private let figures: CostFigures
  /// The questions whose answers would give more lines a number.
  private(set) var missing: Set<String> = []

  init(_ context: PlanContext) {
    self.context = context
    figures = CostFigures(context: context)
  }

  private var coverage: Double { context.timeline.steadyCoverage }

  mutating func workToday() -> Economics.Line { line("work_today", workByHand) }

  mutating func errorsToday() -> Economics.Line { line("errors_today", errorsByHand) }

  mutating func checks() -> Economics.Line { line("checks", checks(of: coverage)) }

  mutating func errorsCaught() -> Economics.Line? {
    guard context.verdict == .humanInTheLoop else { return nil }
    return line(
      "errors_caught",
      Reckoning(
        yearly + [figures.ownErrorRate, figures.caught(checking: coverage), figures.errorCost]))
  }

  mutating func errorsLeft() -> Economics.Line? {
    context.verdict < .manual ? line("errors_left", errors(under: context.verdict)) : nil
  }

  mutating func costPerCase() -> Economics.Line {
    line("cost_per_check", Reckoning([figures.review, figures.hourlyCost]))
  }

  /// The share of wrong proposals above which a review is worth its cost.
  mutating func breakEvenErrors() -> Economics.Line? {
    guard context.verdict == .humanInTheLoop else { return nil }
    return share(
      "break_even_errors",
      Reckoning([
        figures.review, figures.hourlyCost, figures.errorCost.inverse,
        figures.seenAndCaught.inverse,
      ]))
  }

  /// The share of cases at which checking costs as much as doing the work by hand.
  mutating func breakEvenShare() -> Economics.Line? {
    guard context.verdict == .humanInTheLoop else { return nil }
    var line = share("break_even", Reckoning([figures.handling, figures.review.inverse]))
    if (line.low ?? line.amount ?? 0) >= 1 {
      line.shown = context.words(.costTitle, "no-break-even")
    }
    return line
  }

  /// The share of wrong results above which work by hand would cost less than full automation.
  mutating func breakEvenRate() -> Economics.Line? {
    guard context.verdict == .fullAutomation else { return nil }
    let work = Reckoning([figures.handling, figures.hourlyCost])
    let errors = Reckoning([figures.errorRateToday, figures.errorCost])
    let checks = Reckoning([figures.checked(coverage), figures.review, figures.hourlyCost])
    let byHand = Reckoning(sumOf: [work, errors])
    let saved = zip(byHand.estimate, checks.estimate).map { $0 - $1 }
    let cost = figures.errorCost
    let all = Reckoning(
      shown: "(\(byHand.shown) − \(checks.shown)) ÷ \(cost.shown)",
      estimate: zip(saved, cost.estimate).map { $0 / $1 },
      assumed: byHand.assumed.merging(checks.assumed) { first, _ in first },
      lacking: byHand.lacking + checks.lacking)
    return share("break_even_rate", all)
  }

  /// What a year costs under a verdict: work by hand, checks, and errors.
  mutating func year(under verdict: Verdict) -> Economics.Year {
    let work = verdict == .manual ? workByHand : nil
    let isChecked = verdict < .manual || verdict == context.verdict
    let checks = isChecked ? checks(of: context.steadyCoverage(under: verdict)) : nil
    let errors = verdict == .manual ? errorsByHand : errors(under: verdict)
    let total = line(
      "cost_\(verdict.rawValue)",
      title: context.words(.costTitle, "yearly", [.verdict: context.words(for: verdict)]),
      Reckoning(sumOf: [work, checks, errors].compactMap(\.self)))
    func shown(_ part: Reckoning?) -> String? {
      part.map { $0.estimate.map(amount) ?? "?" }
    }
    return Economics.Year(
      verdict: verdict, title: context.words(for: verdict), isChosen: verdict == context.verdict,
      work: shown(work),
      checks: shown(checks), errors: shown(errors), total: total)
  }

  private var yearly: [CostFactor] { [figures.cases, figures.days] }

  private var workByHand: Reckoning {
    Reckoning(yearly + [figures.handling, figures.hourlyCost])
  }

  private var errorsByHand: Reckoning {
    Reckoning(yearly + [figures.errorRateToday, figures.errorCost])
  }

  private func checks(of share: Double) -> Reckoning {
    Reckoning(yearly + [figures.checked(share), figures.review, figures.hourlyCost])
  }

  /// The errors that remain: those of the system, less what reviews catch.
  ///
  /// Where the system's own rate is not known, a design that is proven against the target is taken
  /// at that. A design with fewer people than the plan's is not proven against anything.
  private func errors(under verdict: Verdict) -> Reckoning {
    guard verdict < context.verdict || context.number("override_rate_today") != nil else {
      return Reckoning(yearly + [figures.targetErrorRate, figures.errorCost])
    }
    let left =
      verdict == .humanInTheLoop
      ? [figures.letThrough(checking: context.steadyCoverage(under: verdict))] : []
    return Reckoning(yearly + [figures.ownErrorRate] + left + [figures.errorCost])
  }

  private mutating func line(
    _ id: String, title: String? = nil, _ reckoning: Reckoning
  ) -> Economics.Line {
    var line = Economics.Line(
      id: id, title: title ?? context.words(.costTitle, id), formula: reckoning.shown)
    guard let estimate = reckoning.estimate else {
      missing.formUnion(
        reckoning.lacking.isEmpty
          ? reckoning.assumed.keys.filter { $0 != "trigger_lift" } : reckoning.lacking)
      return line
    }
    for (field, used) in reckoning.assumed.sorted(by: { $0.key < $1.key }) {
      context.log.assume(field, .number(used), why: context.why(field))
    }
    context.log.assume(
      "working_days_per_year", .number(StandIn.workingDaysPerYear),
      why: context.why("working_days_per_year"))
    line.amount = estimate.mid
    if estimate.isRange { (line.low, line.high) = (estimate.low, estimate.high) }
    line.shown = amount(estimate)
    return line
  }

  /// A line whose amount is a share of cases.
  private mutating func share(_ id: String, _ reckoning: Reckoning) -> Economics.Line {
    var line = line(id, reckoning)
    line.shown = reckoning.estimate.map { estimate in
      shown(estimate, as: FigureText.coarsePercent, in: FigureText.coarsePercent)
    }
    return line
  }

  private func amount(_ estimate: Estimate) -> String {
    shown(estimate, as: { context.money($0) }, in: FigureText.amount)
  }

  private func shown(
    _ estimate: Estimate, as show: (Double) -> String, in bounds: (Double) -> String
  ) -> String {
    let number = show(estimate.mid)
    guard estimate.isRange else { return number }
    return context.words(
      .costFactor, "range",
      [.number: number, .low: bounds(estimate.low), .high: bounds(estimate.high)])
  }
}

/// Both values; nil where one is missing.
private func zip(_ first: Estimate?, _ second: Estimate?) -> (Estimate, Estimate)? {
  first.flatMap { first in second.map { (first, $0) } }
}
