// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// What the log says about the threshold in force.
package struct ThresholdDecision: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case loosen
    case keep
    case tighten
    case refuse
  }

  /// What the decision follows, beside the tests.
  package enum Limit: String, CaseIterable, Sendable {
    /// A looser one is certified too, and one step a run is allowed.
    case oneStep = "one-step"
    /// A review costs less than the errors that a looser threshold lets pass.
    case cost
    /// Errors have risen, and escalations have not.
    case drift
  }

  package let kind: Kind
  /// What to set, in ten-thousandths; the one in force where nothing is certified.
  package let value: Int
  /// The loosest threshold that is certified; nil where none is.
  package let loosest: Int?
  /// The strictest that holds it back.
  package let limit: Limit?
  package let tests: [ThresholdTest]
  package let refusal: Refusal?
  /// The share of cases that people see, today and at the value; nil where that is not known.
  package let escalationToday: Double?
  package let escalation: Double?
}

extension ThresholdDecision {
  /// Nothing can be certified from this log.
  init(refusing refusal: Refusal, rule: ThresholdRule) {
    self.init(
      kind: .refuse, value: rule.current, loosest: nil, limit: nil, tests: [], refusal: refusal,
      escalationToday: nil, escalation: nil)
  }

  /// - Parameters:
  ///   - needs: for the target of the rule and the risk of a chain.
  ///   - floor: below it, in ten-thousandths, a case is worth a review.
  ///   - errorsRise: whether errors have risen and escalations have not, which freezes loosening and
  ///     asks for a step to the stricter side.
  init(
    _ rule: ThresholdRule, grid: ThresholdGrid, needs: LabelNeeds, bins: ConfidenceBins,
    draw: Draw, floor: Int = 0, errorsRise: Bool
  ) {
    let counts = TailCounts(bins, draw: draw)
    let chains = ThresholdChains(rule, grid: grid, needs: needs, counts: counts)
    let certified = Set(chains.tests.filter(\.isCertified).map(\.threshold))
    let choice = Self.choice(
      certified, rule: rule, grid: grid, floor: floor, errorsRise: errorsRise)
    let value = choice?.value ?? rule.current
    self.init(
      kind: choice == nil ? .refuse : Self.kind(of: value, rule), value: value,
      loosest: certified.min(), limit: choice?.limit, tests: chains.tests,
      refusal: choice == nil
        ? .ofTests(chains, target: rule.testedTarget) : nil,
      escalationToday: counts.escalation(at: rule.current, today: rule.current),
      escalation: counts.escalation(at: value, today: rule.current))
  }

  private static func kind(of value: Int, _ rule: ThresholdRule) -> Kind {
    value < rule.current ? .loosen : value > rule.current ? .tighten : .keep
  }

  /// The loosest certified threshold, at most one step looser than the one in force; where errors
  /// rise, one step stricter at least, which needs no certificate.
  private static func choice(
    _ certified: Set<Int>, rule: ThresholdRule, grid: ThresholdGrid, floor: Int, errorsRise: Bool
  ) -> (value: Int, limit: Limit?)? {
    let stricter = certified.filter { $0 >= rule.current }.min()
    if errorsRise {
      let step = grid.stricter(than: rule.current) ?? rule.current
      return (max(step, stricter ?? step), .drift)
    }
    guard let step = grid.looser(than: rule.current).first, certified.contains(step) else {
      return stricter.map { ($0, nil) }
    }
    guard step >= floor else { return (stricter ?? rule.current, .cost) }
    return (step, certified.contains { $0 < step } ? .oneStep : nil)
  }
}
