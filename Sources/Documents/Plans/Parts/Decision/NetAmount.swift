// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// Money of a year against today: a gain above 0, else a cost.
struct NetAmount {
  let amount: Estimate
  /// Whether more work comes on top, so that a gain is at most so much and a cost at least.
  let isOpen: Bool
  let page: PlanPage

  init(_ amount: Estimate, isOpen: Bool = false, on page: PlanPage) {
    self.amount = amount
    self.isOpen = isOpen
    self.page = page
  }

  var isGain: Bool { amount.mid >= 0 }

  /// The ends of the gain or of the cost; below 0 it is the other.
  private var range: (low: Double, high: Double)? {
    guard amount.isRange else { return nil }
    return isGain ? (amount.low, amount.high) : (-amount.high, -amount.low)
  }

  /// Whether a gain may turn into a cost, or a cost into a gain.
  var turns: Bool { range.map { $0.low < 0 && $0.high > 0 } ?? false }

  static let view = TemplateView<NetAmount>(
    .text("amount") { $0.page.money(abs($0.amount.mid)) },
    .flag("is_gain", \.isGain),
    .flag("is_open", \.isOpen),
    .flag("is_nothing") { abs($0.amount.mid) < 0.5 && !$0.amount.isRange && !$0.isOpen },
    .text("low") { net in net.range.map { PageText.amount(net.turns ? abs($0.low) : $0.low) } },
    .flag("turns", \.turns),
    .text("high") { net in net.range.map { PageText.amount($0.high) } })
}
