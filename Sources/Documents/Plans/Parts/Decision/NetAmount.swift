// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// Money of a year against today: a gain above 0, else a cost.
struct NetAmount {
  let amount: Estimate
  /// Whether more comes on top, so that a gain is at most so much and a cost at least.
  let isOpen: Bool
  /// Whether the system's price comes on top of a cost, as nobody said it.
  let lacksPrice: Bool
  /// Further people of peak days who come on top, above 0; nil where all are paid in it.
  let peakPeople: Int?
  let page: PlanPage

  /// - Parameters:
  ///   - isOpen: whether work comes on top that nobody has put in minutes.
  ///   - usesSystem: whether the system has its price in it.
  ///   - peakPeople: those of peak days whom it does not pay.
  init(
    _ amount: Estimate, isOpen: Bool = false, usesSystem: Bool = true, peakPeople: Int? = nil,
    on page: PlanPage
  ) {
    self.amount = amount
    self.page = page
    // Of a gain the page says that none is promised.
    lacksPrice = usesSystem && page.figures.costs.promisesNoSaving && amount.mid <= -Self.least
    self.peakPeople = peakPeople.flatMap { $0 > 0 ? $0 : nil }
    self.isOpen = isOpen || lacksPrice || self.peakPeople != nil
  }

  /// Less is nothing.
  private static let least = 0.5

  var isGain: Bool { amount.mid >= 0 }

  /// Whether it says no money, whatever comes on top.
  var isNothing: Bool { abs(amount.mid) < Self.least && !amount.isRange }

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
    .flag("lacks_price", \.lacksPrice),
    .text("peak_people") { $0.peakPeople.map(PageText.morePeople) },
    .flag("is_nothing", \.isNothing),
    .text("low") { net in net.range.map { PageText.amount(net.turns ? abs($0.low) : $0.low) } },
    .flag("turns", \.turns),
    .text("high") { net in net.range.map { PageText.amount($0.high) } })
}
