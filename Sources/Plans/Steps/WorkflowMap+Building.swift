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
  static func of(_ words: PlanWords) -> WorkflowMap {
    let assessed = words.assessment.plannedSteps
    let steps = assessed.enumerated().map { index, step in
      Step(
        number: index + 1, name: step.name, actor: step.actor, decides: step.decides,
        control: step.control, adverseControl: step.adverseControl, why: why(step, in: words),
        isControlPoint: step.isControlPoint, needsAuditSample: step.needsAuditSample,
        note: words.inputs.note(onStep: index))
    }
    func names(_ question: StepQuestion, _ letter: Letter) -> [String] {
      assessed.filter { $0.actor == .system && $0.letters.counted(question) == letter }
        .map { words.slots.marked($0.name, unlessKnown: question, of: $0) }
    }
    return WorkflowMap(
      steps: steps, isMapped: words.assessment.isMapped,
      reliable: names(.reliability, .a), risky: names(.errorRisk, .c),
      judgment: names(.judgment, .c) + names(.judgment, .b),
      sensitive: names(.customerSensitivity, .c) + names(.customerSensitivity, .b))
  }

  /// The reasons for a step's control in sentences, strongest first.
  private static func why(_ step: AssessedStep, in words: PlanWords) -> String {
    step.reasons.map { reason in
      var local: [Slot: String] = [.concerns: concerns(of: step, in: words)]
      if case .gate(let id) = reason { local[.gate] = title(ofGate: id, in: words) }
      let unknown =
        isUnknown(reason, of: step)
        ? words.sentence(.stepWhy, "\(reason.key)-unknown", local) : nil
      return unknown ?? words.sentence(.stepWhy, reason.key, local)
        ?? reason.key
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
        words(.concern, $0.rawValue)
      })
  }

  private static func title(ofGate id: String, in words: PlanWords) -> String {
    let gate = words.assessment.gates.first { $0.id == id }?.gate
    return gate?.title ?? id
  }
}
