// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires

/// A simulation as an object of `hitl.simulation/1`.
package enum SimulationJSON {
  /// The document of one simulation.
  package static func text(of simulation: Simulation, file: String) -> String {
    value(of: simulation, file: file).text + "\n"
  }

  package static func value(of simulation: Simulation, file: String) -> JSONValue {
    .object(
      ("format", .text("hitl.simulation/1")),
      ("id", .text(simulation.workflow.id)), ("name", .text(simulation.workflow.name)),
      ("file", .text(file)), ("verdict", .text(simulation.verdict.rawValue)),
      ("reviewers", .orNull((simulation.whole?.reviewers).map(JSONValue.count))),
      ("target_error_rate", .orNull((simulation.whole?.targetErrorRate).map(JSONValue.number))),
      ("currency", .text(simulation.currency)),
      ("best", .orNull((simulation.whole?.best).map { .number($0.share) })),
      ("rows", .list((simulation.whole?.rows ?? []).map(row))),
      ("peak_rows", (simulation.whole?.peakRows).map { .list($0.map(row)) }),
      ("lanes", simulation.hasLanes ? .list(simulation.lanes.map(lane)) : nil),
      ("not_simulated", simulation.hasLanes ? .list(simulation.left.map(left)) : nil),
      (
        "limits",
        simulation.limits.isEmpty
          ? nil
          : .list(
            simulation.limits.map {
              .object(("field", .text($0.field)), ("limit", .number($0.limit)))
            })
      ),
      ("notes", .texts((simulation.whole?.notes ?? []) + simulation.notes)),
      ("assumptions", .list(simulation.assumptions.map(PlanJSON.assumption))))
  }

  private static func lane(_ lane: LaneSimulation) -> JSONValue {
    .object(
      ("id", .text(lane.id)), ("name", .orNull(lane.name.map(JSONValue.text))),
      ("share", .number(lane.share)), ("cases_per_day", .number(lane.casesPerDay)),
      ("peak_cases_per_day", lane.peakCasesPerDay.map(JSONValue.number)),
      ("role", .orNull(lane.role.map(JSONValue.text))), ("reviewers", .count(lane.reviewers)),
      ("target_error_rate", .number(lane.targetErrorRate)),
      ("best", .orNull(lane.best.map { .number($0.share) })),
      ("rows", .list(lane.rows.map(row))),
      ("peak_rows", lane.peakRows.map { .list($0.map(row)) }), ("notes", .texts(lane.notes)))
  }

  private static func left(_ lane: LeftLane) -> JSONValue {
    .object(
      ("id", .text(lane.id)), ("name", .orNull(lane.name.map(JSONValue.text))),
      ("missing", .texts(lane.missing)), ("lacks_share", .flag(lane.lacksShare)),
      ("why", .text(lane.why)))
  }

  private static func row(_ row: Simulation.Row) -> JSONValue {
    .object(
      ("share", .number(row.share)), ("reviews_per_hour", .number(row.reviewsPerHour)),
      ("reviewers_needed", .orNull(row.reviewersNeeded.map(JSONValue.count))),
      ("occupancy", .number(row.occupancy)),
      ("mean_wait_minutes", .orNull(finite(row.meanWaitMinutes).map(JSONValue.number))),
      ("late_share", .number(row.lateShare)), ("errors_passed", .number(row.errorsPassed)),
      ("errors_missed", .number(row.errorsMissed)), ("error_rate", .number(row.errorRate)),
      (
        "error_range",
        row.errorRange.map {
          .object(("low", .number($0.lowerBound)), ("high", .number($0.upperBound)))
        }
      ),
      ("yearly_cost", .orNull(row.yearlyCost.map(JSONValue.number))),
      ("marks", .texts(row.marks.map(\.rawValue))))
  }

  private static func finite(_ number: Double?) -> Double? {
    number.flatMap { $0.isFinite ? $0 : nil }
  }
}
