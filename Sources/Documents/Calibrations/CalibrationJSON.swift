// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Calibrations
import DecisionLogs
import Formulas
import Plans

/// A calibration as an object of `hitl.calibration/1`; what was not logged is absent.
package enum CalibrationJSON {
  package static func text(of report: CalibrationReport) -> String {
    value(of: report).text + "\n"
  }

  static func value(of report: CalibrationReport) -> JSONValue {
    let result = report.result
    let whole = result.whole
    return .object(
      ("format", .text("hitl.calibration/1")),
      (
        "workflow",
        report.plan.map {
          .object(("id", .text($0.workflow.id)), ("name", .text($0.workflow.name)))
        }
      ),
      ("log", log(report)),
      ("overall", .object(measures(result.overall))),
      ("segments", .list(result.segments.map(group))),
      ("periods", .list(result.weeks.map(group))),
      ("lanes", .list(result.lanes.map { lane($0, result) })),
      ("versions", .list(result.versions.map(group))),
      ("reliability", whole.reliability.map(reliability)),
      ("drift", whole.drift.map(drift)),
      ("threshold", whole.threshold.flatMap { threshold($0, of: whole, result) }),
      ("metrics", .list(report.comparison?.metrics.map(metric) ?? [])),
      ("phases", .list(report.comparison?.phases.map(phase) ?? [])),
      ("staffing", .list(report.comparison?.staffing.map(staffing) ?? [])),
      ("findings", .list(report.findings.map(finding))))
  }

  private static func log(_ report: CalibrationReport) -> JSONValue {
    let log = report.result.log
    return .object(
      ("file", .text(report.log)), ("rows", .count(log.rows)), ("cases", .count(log.all.cases)),
      (
        "dropped",
        .list(
          DropReason.allCases.compactMap { reason in
            log.dropped[reason].map {
              .object(("reason", .text(reason.rawValue)), ("rows", .count($0)))
            }
          })
      ),
      ("first_day", report.result.days.map { .text("\($0.lowerBound)") }),
      ("last_day", report.result.days.map { .text("\($0.upperBound)") }),
      ("labels", .text(report.result.draw.rawValue)), ("summary", .flag(log.isSummary)))
  }

  private static func group(_ group: MeasuredGroup) -> JSONValue {
    .object([JSONValue.Member(key: "id", value: .text(group.id))] + measures(group.measures))
  }

  private static func lane(
    _ lane: LaneCalibration, _ result: CalibrationResult
  ) -> JSONValue {
    .object(
      JSONValue.members(("id", .text(lane.lane ?? ""))) + measures(lane.measures)
        + JSONValue.members(
          ("reliability", lane.reliability.map(reliability)), ("drift", lane.drift.map(drift)),
          ("threshold", lane.threshold.flatMap { threshold($0, of: lane, result) })))
  }

  private static func measures(_ measures: Measures) -> [JSONValue.Member] {
    JSONValue.members(
      ("cases", .count(measures.cases)), ("escalation_rate", measures.escalation.map(rate)),
      ("override_rate", measures.override.map(rate)),
      ("overridden_wrong_rate", measures.overriddenWrong.map(rate)),
      ("timeout_rate", measures.timeOuts.map(rate)),
      ("bypass_rate", measures.bypasses.map(rate)), ("error_rate", measures.errors.map(rate)),
      ("audit_error_rate", measures.unseenErrors.map(rate)),
      ("planted_caught_rate", measures.planted.map(rate)),
      ("resolution_seconds", measures.resolution.map(quantiles)),
      ("review_seconds", measures.review.map(quantiles)),
      (
        "csat",
        measures.satisfaction.map { csat in
          .object(
            ("escalated", csat.escalated.map(mean)), ("unseen", csat.unseen.map(mean)))
        }
      ))
  }

  private static func mean(_ mean: Satisfaction.Mean) -> JSONValue {
    .object(("n", .count(mean.count)), ("value", .number(mean.value)))
  }

  private static func rate(_ rate: Rate) -> JSONValue {
    .object(
      ("k", .count(rate.count.part)), ("n", .count(rate.count.whole)),
      ("value", .number(rate.value)), ("low", .number(rate.low)), ("high", .number(rate.high)))
  }

  private static func quantiles(_ times: TimeQuantiles) -> JSONValue {
    .object(
      ("n", .count(times.cases)), ("median", .number(times.median)), ("p90", .number(times.p90)),
      ("p95", .number(times.p95)), ("p99", .number(times.p99)))
  }

  private static func finding(_ finding: CalibrationFinding) -> JSONValue {
    .object(
      ("id", .text(finding.id.rawValue)), ("lane", finding.lane.map(JSONValue.text)),
      ("subject", finding.subject.map(JSONValue.text)),
      ("cause", finding.cause.map { .text($0.rawValue) }),
      ("k", finding.count.map { .count($0.part) }), ("n", finding.count.map { .count($0.whole) }),
      ("since", finding.since.map { .text("\($0)") }),
      ("share", finding.share.map(JSONValue.number)),
      ("measured", finding.measured.map(JSONValue.number)),
      ("compared_with", finding.other.map(JSONValue.number)),
      ("people_there", finding.people.map { .count($0.part) }),
      ("people_needed", finding.people.map { .count($0.whole) }))
  }
}
