// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

/// What the amounts say about the decision.
struct CostNotes {
  private let costs: PresentCosts
  private let words: PlanWords

  private var figures: PresentFigures { words.figures }
  private var inputs: PlanInputs { words.inputs }
  private var verdict: Verdict { words.verdict }

  init(_ costs: PresentCosts, in words: PlanWords) {
    self.costs = costs
    self.words = words
  }

  func all() -> [String] {
    let reckoned = costs.reckoned
    return [saved()].compactMap(\.self) + warnings()
      + [
        unpaid(), cheaper(), keptWork(), ownRate(),
        figures.peopleOnDuty(under: verdict).map { _ in note("on-duty") }, adverse(),
        reckoned.contains { $0.estimate?.isRange ?? false } ? note("ranges") : nil,
        reckoned.contains { $0.amount != nil } ? note("left-out") : nil,
      ].compactMap(\.self)
  }

  /// What the amounts say against the plan as it stands.
  func warnings() -> [String] {
    guard verdict < .manual else { return [] }
    let (extra, key) =
      if let savings = costs.savings { (-savings, "costs-more") } else {
        (costs.leastExtraCost ?? 0, "costs-more-at-least")
      }
    let costly = extra > 0 ? note(key, [.number: words.money(extra)]) : nil
    return [costly, missedTarget()].compactMap(\.self)
  }

  private func saved() -> String? {
    guard let savings = costs.savings, savings > 0, verdict < .manual else { return nil }
    let number = words.money(savings)
    let shown = costs.savingsRange.map { range in
      words.ranged(
        number, FigureText.amount(range.lowerBound), FigureText.amount(range.upperBound))
    }
    return note(
      figures.systemErrorRate == nil ? "saves-at-target" : "saves", [.number: shown ?? number])
  }

  private func unpaid() -> String? {
    // Where a system works today, it is the extra cost that is told already.
    guard !inputs.isAutomatedToday || costs.savings == nil else { return nil }
    return Economics.unpaidReviews(costs, in: words)
  }

  /// The nearest stricter way may be cheaper than full automation, any laxer one than the others.
  private func cheaper() -> String? {
    let others: [Verdict] =
      verdict == .fullAutomation
      ? [.humanInTheLoop] : Verdict.allCases.filter { $0 < verdict }
    let cheapest = others.compactMap { other in
      costs.total(under: other).map { (verdict: other, amount: $0) }
    }.min { $0.amount < $1.amount }
    guard let own = costs.total(under: verdict), let cheapest, cheapest.amount < own else {
      return nil
    }
    let isAlike = own - cheapest.amount < own / 20
    let key =
      if cheapest.verdict < verdict { "laxer-cheaper" } else {
        isAlike ? "stricter-alike" : "stricter-cheaper"
      }
    return note(
      key,
      [
        .text: words.verdict(cheapest.verdict), .number: words.money(own - cheapest.amount),
      ])
  }

  private func keptWork() -> String? {
    guard figures.peopleKeepWork else { return nil }
    return note(costs.leastExtraCost == nil ? "kept-work" : "kept-work-more")
  }

  /// What is taken for the system's own rate of wrong results, or that nobody knows it.
  private func ownRate() -> String? {
    guard verdict < .manual else { return nil }
    guard let rate = figures.systemErrorRate else {
      return inputs.isManualToday && costs.savings == nil ? note("own-rate-unknown") : nil
    }
    return inputs.isAutomatedToday ? nil : note("own-rate", [.rate: FigureText.percent(rate)])
  }

  /// What outcomes against a person add to the amounts; how many there are nobody said.
  private func adverse() -> String? {
    costs.adverse.map { adverse in
      note(
        adverse.isByHand ? "adverse-by-hand" : "adverse-checks",
        [.number: words.money(adverse.amount)])
    }
  }

  /// Whether reviews at the planned share would leave more errors than the rollout accepts.
  private func missedTarget() -> String? {
    let coverage = words.timeline.steadyCoverage
    return words.slots.rateAboveTarget.map { rate in
      note(
        coverage < 1 ? "target-missed" : "target-missed-all",
        [.share: FigureText.percent(coverage), .rate: rate])
    }
  }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.costNote, key, local)
  }
}

extension Economics {
  /// That reviews cost more than they can catch, as a sentence; nil where they do not.
  static func unpaidReviews(_ costs: PresentCosts, in words: PlanWords) -> String? {
    guard words.verdict == .humanInTheLoop else { return nil }
    func note(_ key: String, _ amount: Double?) -> String? {
      amount.map { words(.costNote, key, [.number: words.money($0)]) }
    }
    return note("checks-unpaid", costs.unpaidChecks)
      ?? note("checks-above-errors", costs.checksAboveErrors)
  }
}
