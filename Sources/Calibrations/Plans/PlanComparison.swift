// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import DecisionLogs
import Plans

/// A log held against the plan of its workflow.
package struct PlanComparison: Sendable {
  package let metrics: [MetricReading]
  /// Bounds of which the log says nothing.
  package let unmeasured: [MetricBound]
  package let phases: [PhaseReading]
  package let staffing: [LaneStaffing]
  /// How fast people review, where times were logged.
  package let paces: [ReviewPace]
  /// Lanes that the log has and the plan has not.
  package let unknownLanes: [String]
  /// Whether the plan has lanes and the log does not tell them apart.
  package let lacksLanes: Bool

  package init(_ result: CalibrationResult, plan: Plan, file: AnswerFile, by planner: Planner) {
    let figures = plan.figures
    let readings = MetricReadings(figures, log: result.log)
    metrics = readings.readings
    unmeasured = readings.unmeasured
    phases = PhaseReading.all(figures, log: result.log)
    staffing = ([result.whole] + result.lanes).compactMap {
      LaneStaffing($0, file: file, by: planner)
    }
    paces = ReviewPace.all(result, figures)
    let known = Set(figures.lanes.map(\.id))
    unknownLanes =
      figures.inputs.hasLanes
      ? result.lanes.compactMap(\.lane).filter { !known.contains($0) } : []
    lacksLanes = figures.inputs.hasLanes && !result.log.logged.contains(.lane)
  }
}
