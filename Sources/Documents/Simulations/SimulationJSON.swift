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

  private static func value(of simulation: Simulation, file: String) -> JSONValue {
    .object(
      ("format", .text("hitl.simulation/1")),
      ("id", .text(simulation.workflow.id)), ("name", .text(simulation.workflow.name)),
      ("file", .text(file)), ("verdict", .text(simulation.verdict.rawValue)),
      ("reviewers", .count(simulation.reviewers)),
      ("target_error_rate", .number(simulation.targetErrorRate)),
      ("currency", .text(simulation.currency)),
      ("best", .orNull(simulation.best.map { .number($0.share) })),
      ("rows", .list(simulation.rows.map(row))), ("notes", .texts(simulation.notes)),
      ("assumptions", .list(simulation.assumptions.map(PlanJSON.assumption))))
  }

  private static func row(_ row: Simulation.Row) -> JSONValue {
    .object(
      ("share", .number(row.share)), ("reviews_per_hour", .number(row.reviewsPerHour)),
      ("reviewers_needed", .orNull(row.reviewersNeeded.map(JSONValue.count))),
      ("occupancy", .number(row.occupancy)),
      ("mean_wait_minutes", .orNull(finite(row.meanWaitMinutes).map(JSONValue.number))),
      ("late_share", .number(row.lateShare)), ("errors_passed", .number(row.errorsPassed)),
      ("errors_missed", .number(row.errorsMissed)), ("error_rate", .number(row.errorRate)),
      ("yearly_cost", .orNull(row.yearlyCost.map(JSONValue.number))),
      ("marks", .texts(row.marks.map(\.rawValue))))
  }

  private static func finite(_ number: Double?) -> Double? {
    number.flatMap { $0.isFinite ? $0 : nil }
  }
}
