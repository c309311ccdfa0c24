// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension PlanContext {
  /// What was noted about a planned step; names may occur twice, so its place counts.
  func note(onStep index: Int) -> String? {
    file.steps.indices.contains(index) ? file.steps[index].note : nil
  }

  /// The names of the steps that a slot stands for; nil where there are none.
  func steps(for slot: Slot) -> String? {
    let planned = assessment.plannedSteps
    let found: [AssessedStep] =
      switch slot {
      case .decidingSteps: planned.filter(\.decides)
      case .automaticSteps: planned.filter { $0.control == .automatic && !$0.isControlPoint }
      case .controlPoints: planned.filter { $0.isControlPoint && $0.actor == .system }
      case .personSteps: planned.filter { $0.actor == .person }
      // Nobody answered for the usual steps of a design.
      case .sampledSteps: assessment.isMapped ? planned.filter(\.needsAuditSample) : []
      case .riskySteps: planned.filter { $0.isExposed(.errorRisk) }
      case .sensitiveSteps: planned.filter { $0.isExposed(.customerSensitivity) }
      case .raisingSteps: raisingSteps
      default: []
      }
    return list(
      found.map { step in
        let question: StepQuestion? =
          switch slot {
          case .riskySteps: .errorRisk
          case .sensitiveSteps: .customerSensitivity
          default: nil
          }
        return question.map { marked("“\(step.name)”", unlessKnown: $0, of: step) }
          ?? "“\(step.name)”"
      })
  }

  /// The name of a step, with a mark where its answer to a question is not known and counts as c.
  func marked(_ name: String, unlessKnown question: StepQuestion, of step: AssessedStep) -> String {
    step.letters.known(question) == nil ? "\(name) (\(words(.answer, "unknown")))" : name
  }

  private var raisingSteps: [AssessedStep] {
    assessment.gates.flatMap { gate -> [AssessedStep] in
      if case .steps(let steps) = gate.cause { steps } else { [] }
    }
  }
}

extension AssessedStep {
  /// Whether a system's step has that answer at c, an unknown one included.
  func isExposed(_ question: StepQuestion) -> Bool {
    actor == .system && letters.counted(question) == .c
  }
}
