// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires

extension PlanJSON {
  /// What a plan reckons for a lane, beside what its assessment says.
  static func members(of lane: LaneFigures) -> [JSONValue.Member] {
    JSONValue.members(
      ("share_interval", interval(lane.share)),
      ("cases_per_day", .orNull(estimate(lane.casesPerDay))),
      ("peak_cases_per_day", .orNull(estimate(lane.peakCasesPerDay))),
      ("deciding_control", .text(lane.control.rawValue)),
      ("control_until_proven", .text(lane.controlUntilProven.rawValue)),
      ("approvers", .count(lane.approvers)),
      ("error_rate", .orNull(rate(lane.errorRate))),
      ("target_error_rate", planned(lane.target)),
      ("threshold", lane.threshold.map(threshold)),
      ("review_minutes", .orNull(lane.reviewMinutes.map(JSONValue.number))),
      ("handling_minutes", .orNull(lane.handlingMinutes.map(JSONValue.number))),
      ("backup", lane.backup.map(JSONValue.text)))
  }

  static func threshold(_ figure: ThresholdFigure) -> JSONValue {
    .object(
      ("threshold", .number(figure.value)), ("basis", .text(figure.basis.rawValue)),
      ("by_cost", figure.byCost.map(JSONValue.number)),
      ("by_target", figure.byTarget.map(JSONValue.number)))
  }

  /// The likely value with the ends of its range, where it has some.
  static func estimate(_ estimate: Estimate?) -> JSONValue? {
    estimate.map { estimate in
      .object(
        ("value", .number(estimate.mid)),
        ("low", estimate.isRange ? .number(estimate.low) : nil),
        ("high", estimate.isRange ? .number(estimate.high) : nil))
    }
  }

  /// A value, and whether it is ours.
  static func planned(_ planned: Planned<Double>) -> JSONValue {
    .object(("value", .number(planned.value)), ("ours", .flag(planned.isOurs)))
  }

  private static func interval(_ estimate: Estimate?) -> JSONValue? {
    guard let estimate, estimate.isRange else { return nil }
    return .object(("low", .number(estimate.low)), ("high", .number(estimate.high)))
  }

  private static func rate(_ rate: LaneErrorRate) -> JSONValue? {
    let known: (known: KnownRate, isBound: Bool, key: FigureKey)
    switch rate {
    case .known(let rate, let key): known = (rate, false, key)
    case .atMost(let rate): known = (rate, true, .overrideRateToday)
    case .unknown: return nil
    }
    let estimate = known.known.estimate
    return .object(
      ("value", .number(estimate.mid)), ("low", .number(estimate.low)),
      ("high", .number(estimate.high)),
      ("of", (known.known.counted?.cases).map(JSONValue.count)),
      ("from", .text(known.key.rawValue)), ("upper_bound", .flag(known.isBound)))
  }
}
