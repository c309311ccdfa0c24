// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension PlanWords {
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
    self(CostFactorText.range, [.number: number, .low: low, .high: high])
  }

  private func shown(
    _ estimate: Estimate, as show: (Double) -> String, in bounds: (Double) -> String
  ) -> String {
    let number = show(estimate.mid)
    guard estimate.isRange else { return number }
    return ranged(number, bounds(estimate.low), bounds(estimate.high))
  }
}
