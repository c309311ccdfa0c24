// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Reckons the lines and the years of a plan's costs.
///
/// What the system itself costs is left out: no answer gives it.
struct CostLedger {
  private let figures: PresentFigures
  private let costs: CostFigures

  init(_ figures: PresentFigures) {
    self.figures = figures
    costs = CostFigures(figures)
  }

  private var inputs: PlanInputs { figures.inputs }
  private var coverage: Double { figures.timeline.steadyCoverage }

  /// The lines that this plan has, without the totals of years.
  func lines() -> [CostLine] {
    let reckoned: [(CostLine.Kind, Reckoning?)] = [
      // Where a system does the work today: what is left to people there, it is after as well.
      (.workToday, inputs.isAutomatedToday ? nil : workAsToday), (.errorsToday, errorsAsToday),
      (.checks, checks(under: figures.verdict)), (.errorsCaught, errorsCaught),
      (.errorsLeft, figures.verdict < .manual ? errors(under: figures.verdict) : nil),
      (.costPerCheck, Reckoning([costs.review, costs.hourlyCost])),
      (.breakEvenErrors, breakEvenErrors), (.breakEvenShare, breakEvenShare),
      (.breakEvenRate, breakEvenRate),
    ]
    return reckoned.compactMap { kind, reckoning in
      reckoning.map { CostLine(kind: kind, reckoning: $0) }
    }
  }

  /// A year under each verdict, then today's where a system does the work already.
  func years() -> [CostYear] {
    let years = Verdict.allCases.map(year)
    return inputs.isAutomatedToday ? years + [yearToday] : years
  }

  /// What outcomes against a person add to a year if they are a tenth of the cases.
  func adverseTenth(byHand: Bool) -> Reckoning {
    Reckoning(
      yearly + [costs.checked(0.1), byHand ? costs.handling : costs.review, costs.hourlyCost])
  }

  private var errorsCaught: Reckoning? {
    guard figures.verdict == .humanInTheLoop else { return nil }
    return Reckoning(
      yearly + [costs.ownErrorRate, costs.caught(checking: coverage), costs.errorCost])
  }

  private var breakEvenErrors: Reckoning? {
    guard figures.verdict == .humanInTheLoop else { return nil }
    return Reckoning([
      costs.review, costs.hourlyCost, costs.errorCost.inverse, costs.seenAndCaught.inverse,
    ])
  }

  private var breakEvenShare: Reckoning? {
    // On duty, or with steps of their own, people cost more than the minutes of a check.
    guard figures.verdict == .humanInTheLoop, !inputs.isAutomatedToday, !figures.peopleKeepWork,
      figures.peopleOnDuty(under: figures.verdict) == nil
    else { return nil }
    return Reckoning([costs.handling, costs.review.inverse])
  }

  private var breakEvenRate: Reckoning? {
    guard figures.verdict == .fullAutomation, !inputs.isAutomatedToday else { return nil }
    let work = Reckoning([costs.handling, costs.hourlyCost])
    let errors = Reckoning([costs.errorRateToday, costs.errorCost])
    let checks = Reckoning([costs.checked(coverage), costs.review, costs.hourlyCost])
    return Reckoning(Reckoning(sumOf: [work, errors]), above: checks, per: costs.errorCost)
  }

  /// What a year costs under a verdict: work by hand, checks, and errors.
  ///
  /// What people would need by hand, and get wrong, is known where they do the work today.
  private func year(under verdict: Verdict) -> CostYear {
    let isChosen = verdict == figures.verdict
    guard verdict == .manual else {
      return CostYear(
        verdict, isChosen: isChosen,
        work: isChosen && figures.peopleKeepWork
          ? Reckoning(yearly + [costs.keptHandling, costs.hourlyCost]) : nil,
        checks: checks(under: verdict), errors: errors(under: verdict))
    }
    let isKnown = !inputs.isAutomatedToday
    return CostYear(
      .manual, isChosen: isChosen,
      work: isKnown
        ? workAsToday : Reckoning(yearly + [costs.unknownHandling, costs.hourlyCost]),
      checks: isChosen ? checks(under: .manual) : nil,
      errors: isKnown
        ? errorsAsToday : Reckoning(yearly + [costs.unknownErrorRate, costs.errorCost]))
  }

  private var yearToday: CostYear {
    CostYear(nil, isChosen: false, work: nil, checks: nil, errors: errorsAsToday)
  }

  private var yearly: [CostFactor] { [costs.cases, costs.days] }

  private var workAsToday: Reckoning {
    Reckoning(yearly + [costs.handling, costs.hourlyCost])
  }

  private var errorsAsToday: Reckoning {
    Reckoning(yearly + [costs.errorRateToday, costs.errorCost])
  }

  /// People behind a queue cost their time on duty; elsewhere the checks alone count.
  private func checks(under verdict: Verdict) -> Reckoning {
    if let onDuty = costs.onDuty(under: verdict) {
      return Reckoning([onDuty, costs.days, costs.hourlyCost])
    }
    let share = figures.steadyCoverage(under: verdict)
    return Reckoning(yearly + [costs.checked(share), costs.review, costs.hourlyCost])
  }

  /// The errors that remain: those of the system, less what reviews catch.
  ///
  /// Where the system's own rate is not known, a design that is proven against the target is taken
  /// at that. A design with fewer people than the plan's is not proven against anything.
  private func errors(under verdict: Verdict) -> Reckoning {
    guard verdict < figures.verdict || figures.systemErrorRate != nil else {
      return Reckoning(yearly + [costs.targetErrorRate, costs.errorCost])
    }
    let left =
      verdict == .humanInTheLoop
      ? [costs.letThrough(checking: figures.steadyCoverage(under: verdict))] : []
    return Reckoning(yearly + [costs.ownErrorRate] + left + [costs.errorCost])
  }
}
