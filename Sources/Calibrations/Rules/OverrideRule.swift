// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// The first calibration rule: where people override often, something is to be changed, and which
/// depends on why.
package struct OverrideRule: Hashable, Sendable {
  package enum Cause: String, CaseIterable, Sendable {
    /// The ranking is good and the numbers are off: the threshold stands in the wrong place.
    case threshold
    /// The confidence tells right from wrong hardly better than chance.
    case model
    /// Most overridden proposals were right.
    case people
    /// One reason stands behind most overrides: a rule or an input of the workflow.
    case workflow
    /// The log does not tell.
    case unknown
  }

  /// Discrimination below this part of the uncertainty is worthless, ours.
  static let worthlessPart = 0.05
  /// Fewer judged overrides say nothing of who was right.
  static let fewestJudged = 20
  static let risk = 0.05

  package let rate: Rate
  /// The rate above which it is too often.
  package let limit: Double
  /// Whether the rate lies above the limit beyond chance.
  package let isHigh: Bool
  /// Nil where the rate is not high.
  package let cause: Cause?
  /// The reason behind most overrides, where that is the cause.
  package let reason: String?

  /// Nil where no overrides were logged.
  init?(_ counts: GroupCounts, limit: Double, reliability: Reliability?, in log: LogCounts) {
    guard log.logged.contains(.overridden), let rate = Rate(counts.overridden) else { return nil }
    self.rate = rate
    self.limit = limit
    isHigh =
      ClopperPearson(errors: rate.count.part, cases: rate.count.whole, risk: Self.risk).lower
      > limit
    let top = Self.topReason(counts)
    cause = isHigh ? Self.cause(counts, top: top, reliability) : nil
    reason = cause == .workflow ? top : nil
  }

  private static func cause(
    _ counts: GroupCounts, top: String?, _ reliability: Reliability?
  ) -> Cause {
    let judged = counts.overriddenWrong
    if judged.whole >= fewestJudged {
      let right = ClopperPearson(
        errors: judged.whole - judged.part, cases: judged.whole, risk: risk)
      if right.lower > 0.5 { return .people }
    }
    if top != nil { return .workflow }
    guard let reliability else { return .unknown }
    return reliability.discrimination < worthlessPart * reliability.uncertainty
      ? .model : .threshold
  }

  /// The reason that more than half of the overrides with a reason give.
  private static func topReason(_ counts: GroupCounts) -> String? {
    let all = counts.overrideReasons.values.reduce(0, +)
    guard all >= fewestJudged else { return nil }
    return counts.overrideReasons.first { $0.value * 2 > all }?.key
  }
}
