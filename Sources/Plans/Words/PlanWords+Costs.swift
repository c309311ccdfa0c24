// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension PlanWords {
  /// The figures of an amount in words, as in "310 cases a day × 250 working days".
  func shown(_ formula: Reckoning.Formula) -> String {
    switch formula {
    case .product(let factors):
      var product = ""
      for factor in factors {
        if !product.isEmpty { product += factor.divides ? " ÷ " : " × " }
        product += shown(factor)
      }
      return product
    case .sum(let parts): return parts.map(shown).joined(separator: " + ")
    case .surplus(let more, let less, let factor):
      return "(\(shown(more)) − \(shown(less))) ÷ \(shown(factor))"
    }
  }

  /// "310 cases a day", or "? cases a day" where nobody knows.
  func shown(_ factor: CostFactor) -> String {
    let text =
      switch factor.kind {
      case .cases: number("cases", factor) { FigureText.plain($0) }
      case .days: number("days", factor) { FigureText.plain($0) }
      case .handling: number("handling", factor) { FigureText.plain($0) }
      case .keptHandling: number("kept-handling", factor) { FigureText.plain($0) }
      case .handHandling: number("hand-handling", factor) { FigureText.plain($0) }
      case .handErrorRate: number("hand-error-rate", factor, FigureText.percent)
      case .review: number("review", factor) { FigureText.plain($0) }
      case .hourly: number("hourly", factor, money)
      case .error: number("error", factor, money)
      case .errorRateToday: number("error-rate-today", factor, FigureText.percent)
      case .ownErrorRate: number("own-error-rate", factor, FigureText.percent)
      case .targetErrorRate: number("target-error-rate", factor, FigureText.percent)
      case .checked: share("checked", factor)
      case .seen: share("seen", factor)
      case .caught(let seen, let caught): outcome("caught", factor, seen, caught)
      case .letThrough(let seen, let caught): outcome("let-through", factor, seen, caught)
      case .onDuty(let people):
        self(
          .costFactor, "on-duty",
          [
            .people: self.people(people), .number: factor.value.map { FigureText.plain($0) } ?? "?",
          ])
      }
    return factor.isStandIn ? self(.costFactor, "assumed", [.text: text]) : text
  }

  /// An amount with its range.
  func amount(_ estimate: Estimate) -> String {
    shown(estimate, as: money, in: FigureText.amount)
  }

  /// A share of cases with its range.
  func share(_ estimate: Estimate) -> String {
    shown(estimate, as: FigureText.coarsePercent, in: FigureText.coarsePercent)
  }

  /// A figure with the ends of the range in which it lies.
  func ranged(_ number: String, _ low: String, _ high: String) -> String {
    self(.costFactor, "range", [.number: number, .low: low, .high: high])
  }

  private func shown(
    _ estimate: Estimate, as show: (Double) -> String, in bounds: (Double) -> String
  ) -> String {
    let number = show(estimate.mid)
    guard estimate.isRange else { return number }
    return ranged(number, bounds(estimate.low), bounds(estimate.high))
  }

  private func number(
    _ key: String, _ factor: CostFactor, _ show: (Double) -> String
  ) -> String {
    self(.costFactor, key, [.number: factor.value.map(show) ?? "?"])
  }

  private func share(_ key: String, _ factor: CostFactor) -> String {
    self(.costFactor, key, [.share: factor.value.map(FigureText.percent) ?? "?"])
  }

  private func outcome(
    _ key: String, _ factor: CostFactor, _ seen: Double, _ caught: Double
  ) -> String {
    self(
      .costFactor, key,
      [
        .seen: FigureText.coarsePercent(seen), .caught: FigureText.percent(caught),
        .share: factor.value.map(FigureText.coarsePercent) ?? "?",
      ])
  }
}
