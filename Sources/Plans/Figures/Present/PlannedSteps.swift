// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// The planned steps in the groups that the plan speaks of; a step can be in several.
struct PlannedSteps: Sendable {
  let deciding: [AssessedStep]
  let automatic: [AssessedStep]
  /// Where a system acts under control.
  let controlPoints: [AssessedStep]
  let byPeople: [AssessedStep]
  /// Where an audit sample is drawn; none where nobody answered for the steps.
  let sampled: [AssessedStep]
  let risky: [AssessedStep]
  let sensitive: [AssessedStep]
  /// The steps for which gates lift the verdict.
  let raising: [AssessedStep]
  /// Where a system acts and a person approves every case.
  let approved: [AssessedStep]
  /// Where outcomes against the person have a control of their own.
  let adverse: [AssessedStep]
  /// Whether a step is a control point, whoever acts there.
  let hasControlPoint: Bool

  init(_ assessment: Assessment) {
    let steps = assessment.plannedSteps
    let bySystem = steps.filter { $0.actor == .system }
    deciding = steps.filter(\.decides)
    automatic = steps.filter { $0.control == .automatic && !$0.isControlPoint }
    controlPoints = bySystem.filter(\.isControlPoint)
    byPeople = steps.filter { $0.actor == .person }
    sampled = assessment.isMapped ? steps.filter(\.needsAuditSample) : []
    risky = bySystem.filter { $0.letters.counted(.errorRisk) == .c }
    sensitive = bySystem.filter { $0.letters.counted(.customerSensitivity) == .c }
    raising = assessment.gates.flatMap { gate -> [AssessedStep] in
      if case .steps(let steps) = gate.cause { steps } else { [] }
    }
    approved = bySystem.filter { ($0.control ?? .automatic) >= .approve }
    adverse = steps.filter { $0.adverseControl != nil }
    hasControlPoint = steps.contains(where: \.isControlPoint)
  }
}
