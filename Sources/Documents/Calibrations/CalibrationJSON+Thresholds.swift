// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Formulas
import Plans
import Values

extension CalibrationJSON {
  static func threshold(
    _ decision: ThresholdDecision, of lane: LaneCalibration, _ result: CalibrationResult
  ) -> JSONValue? {
    guard let rule = lane.rule else { return nil }
    return .object(
      ("current", share(rule.current)), ("target", .number(rule.target)),
      ("miss_rate", rule.missRate > 0 ? .number(rule.missRate) : nil),
      ("delta", .number(result.settings.risk.delta)),
      ("run", .orNull(result.settings.risk.run.map(JSONValue.count))),
      ("decision", .text(decision.kind.rawValue)),
      ("value", decision.kind == .refuse ? .null : share(decision.value)),
      ("loosest_certified", decision.loosest.map(share)),
      ("limit", decision.limit.map { .text($0.rawValue) }),
      ("escalation_today", decision.escalationToday.map(JSONValue.number)),
      ("escalation", decision.escalation.map(JSONValue.number)),
      ("tests", .list(decision.tests.map(test))),
      ("refusal", .orNull(decision.refusal.map(refusal))))
  }

  private static func test(_ test: ThresholdTest) -> JSONValue {
    .object(
      ("threshold", share(test.threshold)), ("chain", .text(test.chain.rawValue)),
      ("n", .count(test.n)), ("k", .count(test.k)), ("p", .number(test.p)),
      ("bound", .number(test.bound)), ("certified", .flag(test.isCertified)))
  }

  private static func refusal(_ refusal: Refusal) -> JSONValue {
    .object(
      ("reason", .text(refusal.reason.rawValue)), ("have", refusal.have.map(JSONValue.count)),
      ("need", refusal.need.map(JSONValue.count)),
      ("best_bound", refusal.bestBound.map(JSONValue.number)))
  }

  static func reliability(_ it: Reliability) -> JSONValue {
    .object(
      ("brier", .number(it.brier)), ("miscalibration", .number(it.miscalibration)),
      ("discrimination", .number(it.discrimination)), ("uncertainty", .number(it.uncertainty)),
      (
        "curve",
        .list(
          ReliabilitySteps.of(it).map {
            .object(
              ("confidence", .number($0.confidence)), ("right", .number($0.right)))
          })
      ))
  }

  static func drift(_ drift: Drift) -> JSONValue {
    .object(
      ("k", .count(drift.labels.part)), ("n", .count(drift.labels.whole)),
      ("limit", .number(drift.limit)),
      ("highest", .number(drift.days.map(\.sum).max() ?? 0)),
      ("alarm", .orNull(drift.alarm.map { .text("\($0)") })),
      ("since", drift.since.map { .text("\($0)") }),
      ("escalation_unchanged", drift.escalationIsUnchanged.map(JSONValue.flag)))
  }

  static func metric(_ metric: MetricReading) -> JSONValue {
    .object(
      ("id", .text(metric.bound.id)), ("lane", metric.bound.lane.map(JSONValue.text)),
      ("k", .count(metric.count.part)), ("n", .count(metric.count.whole)),
      ("value", metric.value.map(JSONValue.number)), ("bound", .text(metric.bound.text)),
      ("status", .text(metric.status.rawValue)))
  }

  static func phase(_ phase: PhaseReading) -> JSONValue {
    .object(
      ("phase", .text(phase.phase)), ("lane", phase.lane.map(JSONValue.text)),
      ("k", .count(phase.count.part)), ("n", .count(phase.count.whole)),
      ("sample_size", .count(phase.sampleSize)), ("allowed_errors", .count(phase.allowedErrors)),
      ("status", .text(phase.status.rawValue)))
  }

  static func staffing(_ staffing: LaneStaffing) -> JSONValue {
    func people(_ people: LaneStaffing.People) -> JSONValue {
      .object(
        ("share", .number(people.share)), ("people", people.ordinary.map(JSONValue.count)),
        ("peak_people", people.peak.map(JSONValue.count)))
    }
    return .object(
      ("lane", staffing.lane.map(JSONValue.text)), ("reviewers", .count(staffing.reviewers)),
      ("today", people(staffing.today)), ("proposed", people(staffing.proposed)))
  }

  /// A confidence in ten-thousandths as a share.
  private static func share(_ bin: Int) -> JSONValue {
    .number(ConfidenceBins.share(of: bin))
  }
}

extension MetricBound {
  /// "at most 0.1", "0.05 to 0.12".
  var text: String {
    func number(_ value: Double) -> String { FigureText.plain(value, decimals: 4) }
    return switch bound {
    case .atMost(let most): "at most \(number(most))"
    case .atLeast(let least): "at least \(number(least))"
    case .band(let low, let high): "\(number(low)) to \(number(high))"
    }
  }
}
