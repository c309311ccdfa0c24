// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import Plans

/// A log that was calibrated, with the plan that it was held against.
package struct CalibrationReport: Sendable {
  package let result: CalibrationResult
  /// The log as the user named it.
  package let log: String
  /// Nil where no workflow was named.
  package let plan: Plan?
  package let comparison: PlanComparison?
  package let findings: [CalibrationFinding]

  package init(
    _ result: CalibrationResult, log: String, plan: Plan? = nil, comparison: PlanComparison? = nil
  ) {
    self.result = result
    self.log = log
    self.plan = plan
    self.comparison = comparison
    findings = CalibrationFindings.all(result, comparison)
  }

  /// The lanes that have a threshold of their own, or all cases where none has.
  var decided: [LaneCalibration] {
    ([result.whole] + result.lanes).filter { $0.threshold != nil }
  }

  /// The segments that are shown: those with the most cases first, of equal ones by name.
  var shownSegments: [MeasuredGroup] {
    let segments = result.segments.sorted {
      ($1.measures.cases, $0.id) < ($0.measures.cases, $1.id)
    }
    return Array(segments.prefix(CalibrationView.mostSegments))
  }

  /// A lane as the plan calls it, else its id; nil for all cases.
  func name(of lane: String?) -> String? {
    lane.map { id in plan?.figures.lanes.first { $0.id == id }?.name ?? id }
  }
}
