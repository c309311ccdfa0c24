// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

extension Economics {
  static func of(_ context: PlanContext) -> Economics {
    var ledger = CostLedger(context)
    var years = Verdict.allCases.map { ledger.year(under: $0) }
    if let today = ledger.yearToday() { years.append(today) }
    let lines =
      [
        ledger.workToday(), ledger.errorsToday(), ledger.checks(), ledger.errorsCaught(),
        ledger.errorsLeft(), ledger.costPerCase(), ledger.breakEvenErrors(),
        ledger.breakEvenShare(), ledger.breakEvenRate(),
      ].compactMap(\.self) + years.map(\.total)
    let missing = context.questionnaire.questions.filter { question in
      // No answer knows how often a system errs that does not work yet.
      ledger.missing.contains(question.id)
        && (question.id != "override_rate_today" || !context.isManualToday)
    }
    var economics = Economics(
      currency: context.currencyCode, lines: lines, years: years, warnings: [], notes: [],
      missing: missing.map(\.ask)
        + (context.peopleKeepWork ? [context.words(.costNote, "kept-question")] : []))
    economics.warnings = warnings(on: economics, in: context)
    economics.notes = notes(on: economics, in: context)
    return economics
  }

  private static func warnings(
    on economics: Economics, in context: PlanContext
  ) -> [String] {
    guard context.verdict < .manual else { return [] }
    let (extra, key) =
      if let savings = economics.savings { (-savings, "costs-more") } else {
        (economics.leastExtraCost ?? 0, "costs-more-at-least")
      }
    let costly =
      extra > 0 ? context.words(.costNote, key, [.number: context.money(extra)]) : nil
    return [costly, missedTarget(in: context)].compactMap(\.self)
  }

  /// What the amounts say about the decision.
  private static func notes(on economics: Economics, in context: PlanContext) -> [String] {
    func words(_ key: String, _ local: [Slot: String] = [:]) -> String {
      context.words(.costNote, key, local)
    }
    func total(_ verdict: Verdict) -> Double? {
      economics.years.first { $0.verdict == verdict }?.total.amount
    }
    let own = total(context.verdict)
    var notes: [String] = []
    if let savings = economics.savings, savings > 0, context.verdict < .manual {
      let key = context.systemErrorRate == nil ? "saves-at-target" : "saves"
      let number = context.money(savings)
      let shown = economics.savingsRange.map { range in
        context.ranged(
          number, FigureText.amount(range.lowerBound), FigureText.amount(range.upperBound))
      }
      notes.append(words(key, [.number: shown ?? number]))
    }
    notes += economics.warnings
    // Where a system works today, it is the extra cost that is told already.
    if !context.isAutomatedToday || economics.savings == nil,
      let unpaid = unpaidReviews(economics, in: context)
    {
      notes.append(unpaid)
    }
    // The nearest stricter way may be cheaper than full automation, any laxer one than the others.
    let others: [Verdict] =
      context.verdict == .fullAutomation
      ? [.humanInTheLoop] : Verdict.allCases.filter { $0 < context.verdict }
    let cheaper = others.compactMap { verdict in total(verdict).map { (verdict, $0) } }
      .min { $0.1 < $1.1 }
    if let own, let cheaper, cheaper.1 < own {
      let isAlike = own - cheaper.1 < own / 20
      let key =
        if cheaper.0 < context.verdict { "laxer-cheaper" } else {
          isAlike ? "stricter-alike" : "stricter-cheaper"
        }
      notes.append(
        words(
          key, [.text: context.words(for: cheaper.0), .number: context.money(own - cheaper.1)]))
    }
    if context.peopleKeepWork {
      notes.append(words(economics.leastExtraCost == nil ? "kept-work" : "kept-work-more"))
    }
    if context.verdict < .manual, !context.isAutomatedToday, let rate = context.systemErrorRate {
      notes.append(words("own-rate", [.rate: FigureText.percent(rate)]))
    }
    if context.verdict < .manual, context.isManualToday, context.systemErrorRate == nil,
      economics.savings == nil
    {
      notes.append(words("own-rate-unknown"))
    }
    if CostFigures(context: context).onDuty != nil { notes.append(words("on-duty")) }
    if let adverse = adverseOutcomes(in: context) { notes.append(adverse) }
    if economics.lines.contains(where: { $0.low != nil }) { notes.append(words("ranges")) }
    if economics.lines.contains(where: { $0.amount != nil }) { notes.append(words("left-out")) }
    return notes
  }

  /// That reviews cost more than they can catch, as a sentence.
  static func unpaidReviews(_ economics: Economics, in context: PlanContext) -> String? {
    guard context.verdict == .humanInTheLoop else { return nil }
    func words(_ key: String, _ amount: Double?) -> String? {
      amount.map { context.words(.costNote, key, [.number: context.money($0)]) }
    }
    return words("checks-unpaid", economics.unpaidChecks)
      ?? words("checks-above-errors", economics.checksAboveErrors)
  }

  /// What outcomes against a person add to the amounts, where they are decided by hand or looked at
  /// beside the planned share; how many there are nobody said.
  private static func adverseOutcomes(in context: PlanContext) -> String? {
    let figures = CostFigures(context: context)
    let byHand =
      context.verdict == .humanInTheLoop
      && context.assessment.plannedSteps.contains {
        $0.actor == .system && $0.adverseControl == .human
      }
    let tenth = Reckoning([
      figures.cases, figures.days, figures.checked(0.1),
      byHand ? figures.handling : figures.review, figures.hourlyCost,
    ])
    guard byHand || context.reviewsAdverseOnTop, let added = tenth.estimate else { return nil }
    return context.words(
      .costNote, byHand ? "adverse-by-hand" : "adverse-checks",
      [.number: context.money(added.mid)])
  }

  /// Whether reviews at the planned share would leave more errors than the rollout accepts.
  private static func missedTarget(in context: PlanContext) -> String? {
    guard let rate = context.rateAboveTarget else { return nil }
    return context.words(
      .costNote, context.timeline.steadyCoverage < 1 ? "target-missed" : "target-missed-all",
      [.share: FigureText.percent(context.timeline.steadyCoverage), .rate: rate])
  }
}
