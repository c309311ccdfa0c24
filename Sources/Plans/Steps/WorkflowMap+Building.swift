// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension AssessedStep.Reason {
  /// The keys under which the playbook words a reason, as it stands or where a letter is unknown.
  static var keys: [String] {
    let known: [Self] = [
      .doneByPerson, .doneByCustomer, .unreliable, .judgmentDecides, .judgment, .errorRisk,
      .customerSensitive, .severalConcerns, .oneConcern, .clear, .gate(""), .humanInTheLoopVerdict,
      .manualVerdict, .fullAutomationVerdict, .askedFor, .laneOrder,
    ]
    let mayBeUnknown = known.filter { $0.question != nil }
    return known.map(\.key) + mayBeUnknown.map { "\($0.key)-unknown" }
  }

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
  static func of(_ context: PlanContext) -> WorkflowMap {
    let assessed = context.assessment.plannedSteps
    let steps = assessed.enumerated().map { index, step in
      Step(
        number: index + 1, name: step.name, actor: step.actor, decides: step.decides,
        control: step.control, adverseControl: step.adverseControl, why: why(step, in: context),
        isControlPoint: step.isControlPoint, needsAuditSample: step.needsAuditSample,
        note: context.note(onStep: index))
    }
    func names(_ question: StepQuestion, _ letter: Letter) -> [String] {
      assessed.filter { $0.actor == .system && $0.letters.counted(question) == letter }
        .map { context.marked($0.name, unlessKnown: question, of: $0) }
    }
    return WorkflowMap(
      steps: steps, isMapped: context.assessment.isMapped,
      reliable: names(.reliability, .a), risky: names(.errorRisk, .c),
      judgment: names(.judgment, .c) + names(.judgment, .b),
      sensitive: names(.customerSensitivity, .c) + names(.customerSensitivity, .b))
  }

  /// The reasons for a step's control in sentences, strongest first.
  private static func why(_ step: AssessedStep, in context: PlanContext) -> String {
    step.reasons.map { reason in
      var local: [Slot: String] = [.concerns: concerns(of: step, in: context)]
      if case .gate(let id) = reason { local[.gate] = title(ofGate: id, in: context) }
      let unknown =
        isUnknown(reason, of: step)
        ? context.planner.keyed(.stepWhy, "\(reason.key)-unknown", in: context, local: local) : nil
      return unknown ?? context.planner.keyed(.stepWhy, reason.key, in: context, local: local)
        ?? reason.key
    }.joined(separator: " ")
  }

  /// Whether the letter behind a reason is not known yet and only counts as c.
  private static func isUnknown(_ reason: AssessedStep.Reason, of step: AssessedStep) -> Bool {
    reason.question.map { step.letters.known($0) == nil } ?? false
  }

  /// The answers in between, in words.
  private static func concerns(of step: AssessedStep, in context: PlanContext) -> String {
    FigureText.list(
      StepQuestion.allCases.filter { step.letters.counted($0) == .b }.map {
        context.words(.concern, $0.rawValue)
      })
  }

  private static func title(ofGate id: String, in context: PlanContext) -> String {
    let gate = context.assessment.gates.first { $0.id == id }?.gate
    return gate?.title ?? id
  }
}
