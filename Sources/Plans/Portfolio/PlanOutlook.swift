// SPDX-License-Identifier: GPL-3.0-or-later

/// What a plan comes to, in figures that a list of all plans has room for.
package struct PlanOutlook: Sendable {
  /// Nil where it is not known.
  package let money: PortfolioMoney?
  package let currency: String
  /// Nil where no sample is read before something begins.
  package let odds: PortfolioOdds?

  package init(of plan: Plan) {
    let figures = plan.figures
    money = PortfolioGain(figures.costs, figures.capacity).money
    currency = figures.inputs.currency.value
    odds = PortfolioOdds(figures)
  }
}
