// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Economics {
  static func of(_ context: PlanContext) -> Economics {
    var ledger = CostLedger(context)
    let years = Verdict.allCases.map { ledger.year(under: $0) }
    let lines =
      [
        ledger.workToday(), ledger.errorsToday(), ledger.checks(), ledger.errorsCaught(),
        ledger.errorsLeft(), ledger.costPerCase(), ledger.breakEvenErrors(),
        ledger.breakEvenShare(), ledger.breakEvenRate(),
      ].compactMap(\.self) + years.map(\.total)
    let missing = context.questionnaire.questions.filter { ledger.missing.contains($0.id) }
    return Economics(
      currency: context.currencyCode, lines: lines, years: years,
      notes: notes(on: years, lines, in: context), missing: missing.map(\.ask))
  }

  /// What the amounts say about the decision.
  private static func notes(
    on years: [Year], _ lines: [Line], in context: PlanContext
  ) -> [String] {
    func words(_ key: String, _ local: [Slot: String] = [:]) -> String {
      context.words(.costNote, key, local)
    }
    var notes: [String] = []
    let totals = years.reduce(into: [Verdict: Double]()) { $0[$1.verdict] = $1.total.amount }
    if let own = totals[context.verdict], let byHand = totals[.manual], context.verdict < .manual {
      let gap = context.money(abs(byHand - own))
      notes.append(words(own < byHand ? "saves" : "costs-more", [.number: gap]))
    }
    if let own = totals[context.verdict],
      let laxer = totals.filter({ $0.key < context.verdict && $0.value < own })
        .min(by: { $0.value < $1.value })
    {
      notes.append(
        words(
          "laxer-cheaper",
          [.text: context.words(for: laxer.key), .number: context.money(own - laxer.value)]))
    }
    if let missed = missedTarget(in: context) { notes.append(missed) }
    if lines.contains(where: { $0.low != nil }) { notes.append(words("ranges")) }
    if lines.contains(where: { $0.amount != nil }) { notes.append(words("left-out")) }
    return notes
  }

  /// Whether reviews at the planned share would leave more errors than the rollout accepts.
  private static func missedTarget(in context: PlanContext) -> String? {
    guard context.verdict == .humanInTheLoop, let own = context.number("override_rate_today"),
      let left = CostFigures(context: context)
        .letThrough(checking: context.timeline.steadyCoverage).estimate
    else { return nil }
    let rate = own * left.mid
    guard rate > context.targetErrorRate else { return nil }
    return context.words(
      .costNote, context.timeline.steadyCoverage < 1 ? "target-missed" : "target-missed-all",
      [
        .share: FigureText.percent(context.timeline.steadyCoverage),
        .rate: FigureText.percent(rate),
      ])
  }
}
