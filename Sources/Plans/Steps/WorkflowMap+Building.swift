// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension AssessedStep.Reason {
  /// The step question whose letter c is the reason.
  var question: StepQuestion? {
    switch self {
    case .unreliable: .reliability
    case .judgmentDecides, .judgment: .judgment
    case .errorRisk: .errorRisk
    case .customerSensitive: .customerSensitivity
    default: nil
    }
  }
}

extension WorkflowMap {
  static func of(_ words: PlanWords) -> WorkflowMap {
    let steps = words.assessment.plannedSteps.enumerated().map { index, step in
      Step(
        number: index + 1, name: step.name, actor: step.actor, decides: step.decides,
        control: step.control,
        adverseControl: step.adverseControl, why: why(step, in: words),
        isControlPoint: step.isControlPoint)
    }
    return WorkflowMap(steps: steps, isMapped: words.assessment.isMapped)
  }

  /// The reasons for a step's control in sentences, strongest first.
  private static func why(_ step: AssessedStep, in words: PlanWords) -> String {
    step.reasons.map { reason in
      var local: [Slot: String] = [.concerns: concerns(of: step, in: words)]
      if case .gate(let id) = reason { local[.gate] = title(ofGate: id, in: words) }
      return words(StepWhyText(reason, isUnknown: isUnknown(reason, of: step)), local)
    }.joined(separator: " ")
  }

  /// Whether the letter behind a reason is not known yet and only counts as c.
  private static func isUnknown(_ reason: AssessedStep.Reason, of step: AssessedStep) -> Bool {
    reason.question.map { step.letters.known($0) == nil } ?? false
  }

  /// The answers in between, in words.
  private static func concerns(of step: AssessedStep, in words: PlanWords) -> String {
    FigureText.list(
      StepQuestion.allCases.filter { step.letters.counted($0) == .b }.map {
        words(ConcernText($0))
      })
  }

  private static func title(ofGate id: String, in words: PlanWords) -> String {
    let gate = words.assessment.gates.first { $0.id == id }?.gate
    return gate?.title ?? id
  }
}
