// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// The planned steps in the groups that the plan speaks of; a step can be in several.
struct PlannedSteps: Sendable {
  let deciding: [AssessedStep]
  /// Where a system acts under control.
  let controlPoints: [AssessedStep]
  /// The steps for which gates lift the verdict.
  let raising: [AssessedStep]
  /// Where outcomes against the person have a control of their own.
  let adverse: [AssessedStep]
  /// Whether a step is a control point, whoever acts there.
  let hasControlPoint: Bool

  init(_ assessment: Assessment) {
    let steps = assessment.plannedSteps
    deciding = steps.filter(\.decides)
    controlPoints = steps.filter { $0.actor == .system && $0.isControlPoint }
    raising = assessment.gates.flatMap { gate -> [AssessedStep] in
      if case .steps(let steps) = gate.cause { steps } else { [] }
    }
    adverse = steps.filter { $0.adverseControl != nil }
    hasControlPoint = steps.contains(where: \.isControlPoint)
  }
}
