// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

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

  /// Nil where a system does the work today: what is left to people there, it is after as well.
  mutating func workToday() -> Economics.Line? {
    context.isAutomatedToday ? nil : line("work_today", workAsToday)
  }

  mutating func errorsToday() -> Economics.Line { line("errors_today", errorsAsToday) }

  mutating func checks() -> Economics.Line { line("checks", checks(under: context.verdict)) }

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
    // On duty, or with steps of their own, people cost more than the minutes of a check.
    guard context.verdict == .humanInTheLoop, !context.isAutomatedToday, !context.peopleKeepWork,
      figures.onDuty == nil
    else { return nil }
    var line = share("break_even", Reckoning([figures.handling, figures.review.inverse]))
    if (line.low ?? line.amount ?? 0) >= 1 {
      line.shown = context.words(.costTitle, "no-break-even")
    }
    return line
  }

  /// The share of wrong results above which work by hand would cost less than full automation.
  mutating func breakEvenRate() -> Economics.Line? {
    guard context.verdict == .fullAutomation, !context.isAutomatedToday else { return nil }
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
  ///
  /// What people would need by hand, and get wrong, is known where they do the work today.
  mutating func year(under verdict: Verdict) -> Economics.Year {
    guard verdict == .manual else {
      return year(
        "cost_\(verdict.rawValue)", context.words(for: verdict), verdict,
        work: verdict == context.verdict && context.peopleKeepWork
          ? Reckoning(yearly + [figures.keptHandling, figures.hourlyCost]) : nil,
        checks: checks(under: verdict), errors: errors(under: verdict))
    }
    let isKnown = !context.isAutomatedToday
    return year(
      "cost_manual", context.words(for: .manual), .manual,
      work: isKnown
        ? workAsToday : Reckoning(yearly + [figures.unknownHandling, figures.hourlyCost]),
      checks: context.verdict == .manual ? checks(under: .manual) : nil,
      errors: isKnown
        ? errorsAsToday : Reckoning(yearly + [figures.unknownErrorRate, figures.errorCost]))
  }

  /// What a year costs today where a system does the work; nil where people do.
  mutating func yearToday() -> Economics.Year? {
    guard context.isAutomatedToday else { return nil }
    return year(
      "cost_today", context.words(.costTitle, "today"), nil, work: nil, checks: nil,
      errors: errorsAsToday)
  }

  private mutating func year(
    _ id: String, _ title: String, _ verdict: Verdict?, work: Reckoning?, checks: Reckoning?,
    errors: Reckoning
  ) -> Economics.Year {
    let total = line(
      id, title: context.words(.costTitle, "yearly", [.text: title]),
      Reckoning(sumOf: [work, checks, errors].compactMap(\.self)))
    func shown(_ part: Reckoning?) -> String? {
      part.map { $0.estimate.map(amount) ?? "?" }
    }
    let known = [work, checks, errors].compactMap { $0?.estimate?.low }.reduce(0, +)
    return Economics.Year(
      verdict: verdict, title: title, isChosen: verdict == context.verdict, work: shown(work),
      checks: shown(checks), errors: shown(errors), knownPart: known, total: total)
  }

  private var yearly: [CostFactor] { [figures.cases, figures.days] }

  private var workAsToday: Reckoning {
    Reckoning(yearly + [figures.handling, figures.hourlyCost])
  }

  private var errorsAsToday: Reckoning {
    Reckoning(yearly + [figures.errorRateToday, figures.errorCost])
  }

  /// People behind a queue cost their time on duty; elsewhere the checks alone count.
  private func checks(under verdict: Verdict) -> Reckoning {
    if let onDuty = figures.onDuty(under: verdict) {
      return Reckoning([onDuty, figures.days, figures.hourlyCost])
    }
    let share = context.steadyCoverage(under: verdict)
    return Reckoning(yearly + [figures.checked(share), figures.review, figures.hourlyCost])
  }

  /// The errors that remain: those of the system, less what reviews catch.
  ///
  /// Where the system's own rate is not known, a design that is proven against the target is taken
  /// at that. A design with fewer people than the plan's is not proven against anything.
  private func errors(under verdict: Verdict) -> Reckoning {
    guard verdict < context.verdict || context.systemErrorRate != nil else {
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
    // The formula shows what it assumes, whether it comes to a number or not.
    for (field, used) in reckoning.assumed.sorted(by: { $0.key < $1.key }) {
      context.log.assume(field, .number(used), why: context.why(field))
    }
    guard let estimate = reckoning.estimate else {
      missing.formUnion(
        reckoning.lacking.isEmpty
          ? reckoning.assumed.keys.filter { $0 != "trigger_lift" } : reckoning.lacking)
      return line
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
    return context.ranged(number, bounds(estimate.low), bounds(estimate.high))
  }
}

/// Both values; nil where one is missing.
private func zip(_ first: Estimate?, _ second: Estimate?) -> (Estimate, Estimate)? {
  first.flatMap { first in second.map { (first, $0) } }
}
