// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// The chance that a sample of results as wrong as those of today shows no error, where it is low.
struct ChanceAtOwnRate: Sendable {
  /// How much a sample that forgives errors helps.
  enum Help: Sendable {
    case worthNaming
    case little
    /// The chance is so small that a number would only look exact.
    case hopeless
  }

  /// The share of results that is wrong today, 0 to 1.
  let rate: Double
  /// 0 to 1, never shown as less than one in a thousand.
  let chance: Double
  let help: Help

  /// Below this chance to pass, the plan says that its sample is unlikely to.
  private static let unlikely = 0.5
  /// A sample that forgives errors is worth naming where it makes passing so much more likely.
  private static let muchMore = 1.5
  /// Below this chance a number would only look exact.
  private static let asGoodAsNone = 0.001

  /// Nil where the sample is likely to pass.
  ///
  /// - Parameter generous: the sample that forgives most.
  init?(rate: Double, sampleSize: Int, generous: OneLookPlan?) {
    let chance = BinomialTail.probability(ofAtMost: 0, in: sampleSize, rate: rate)
    guard chance < Self.unlikely else { return nil }
    let forgiving = generous.map { look in
      BinomialTail.probability(ofAtMost: look.allowedErrors, in: look.sampleSize, rate: rate)
    }
    self.rate = rate
    self.chance = max(chance, Self.asGoodAsNone)
    help =
      if chance < Self.asGoodAsNone { .hopeless } else {
        (forgiving ?? chance) < chance * Self.muchMore ? .little : .worthNaming
      }
  }
}

extension PresentFigures {
  /// Larger samples that forgive errors, the strictest first.
  var oneLooks: [OneLookPlan] {
    OneLookPlan.plans(
      allowedErrors: 0...3, errorRate: targetErrorRate.value, risk: StandIn.risk)
  }

  /// Nil where the sample is likely to pass, or nobody knows the rate of today.
  var chanceAtOwnRate: ChanceAtOwnRate? {
    guard verdict < .manual, let rate = systemErrorRate else { return nil }
    return ChanceAtOwnRate(
      rate: rate, sampleSize: timeline.sampleSize, generous: oneLooks.last)
  }
}
