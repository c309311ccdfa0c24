// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

/// What a year of a workflow comes to against today, or of several together.
struct YearView {
  let amount: Double
  let currency: String
  /// Whether more comes on top of a cost: then it is at least so much, and a gain at most.
  var isOpen = false
  /// Whether no saving is promised, as nobody said what the system costs.
  var isPromised = true

  init(_ money: PortfolioMoney, _ currency: String) {
    self.currency = currency
    switch money {
    case .saves(let amount, let isAtMost): (self.amount, isOpen) = (amount, isAtMost)
    case .costs(let amount, let isAtLeast): (self.amount, isOpen) = (-amount, isAtLeast)
    case .noPromise: (amount, isPromised) = (0, false)
    }
  }

  init(_ sum: PortfolioTotals.Money) {
    (amount, currency, isOpen) = (sum.amount, sum.currency, sum.isOpen)
  }

  static let view = TemplateView<YearView>(
    .text("amount") { FigureText.money(abs($0.amount), $0.currency) },
    .flag("is_promised", \.isPromised),
    .flag("is_nothing") { abs($0.amount) < 0.5 && !$0.isOpen },
    .flag("is_gain") { $0.amount >= 0 },
    .flag("is_open", \.isOpen))
}
