// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension ControlPoint {
  static func all(in context: PlanContext) -> [ControlPoint] {
    let carrier = carrier(in: context)
    return context.assessment.plannedSteps.enumerated().compactMap { index, step in
      guard step.isControlPoint, let control = step.control else { return nil }
      return ControlPoint(step, control, carriesPattern: carrier.contains(index), in: context)
    }
  }

  private init(
    _ step: AssessedStep, _ control: Control, carriesPattern: Bool, in context: PlanContext
  ) {
    let pauses = Self.pauses(step, control, in: context)
    let key =
      switch (step.actor, control) {
      case (.person, _): "person"
      case (_, .reviewOnTrigger): pauses ? "review-on-trigger-pause" : "review-on-trigger-flag"
      // Automatic but for outcomes against the person.
      case (_, .automatic): "automatic"
      default: control.rawValue
      }
    self.init(
      step: step.name, control: control, adverseControl: step.adverseControl,
      rule: context.words(.controlRule, key),
      adverseRule: step.adverseControl.flatMap {
        $0 > .automatic ? context.words(.controlRule, "adverse-\($0.rawValue)") : nil
      },
      note: context.file.steps.first { $0.name == step.name }?.note, pauses: pauses,
      confidence: Self.hasConfidence(step, control, in: context) ? context.threshold : nil,
      triggers: Trigger.all(for: step, carriesPattern: carriesPattern, in: context),
      reviewer: context.role("reviewer_role"), decisionOwner: context.role("decision_owner"),
      timeLimitMinutes: context.timeLimitMinutes,
      timeLimit: FigureText.minutes(context.timeLimitMinutes),
      onTimeout: Escalation.onTimeout(in: context))
  }

  /// A case waits unless it can run on and be corrected later: in batch work, before the decision.
  private static func pauses(
    _ step: AssessedStep, _ control: Control, in context: PlanContext
  ) -> Bool {
    control >= .approve || step.decides || context.design.timing == .realTime
  }

  static func hasConfidence(
    _ step: AssessedStep, _ control: Control, in context: PlanContext
  ) -> Bool {
    step.actor == .system && control < .human && context.usesConfidence
  }

  /// The steps at which the pattern's triggers apply: where a system decides or an error does real
  /// harm, else where a system under control has the most concerns, else where people do.
  private static func carrier(in context: PlanContext) -> [Int] {
    let steps = context.assessment.plannedSteps
    let bySystem = steps.indices.filter { steps[$0].actor == .system && steps[$0].isControlPoint }
    if bySystem.contains(where: { steps[$0].decides }) {
      return bySystem.filter { steps[$0].decides || steps[$0].isExposed(.errorRisk) }
    }
    func concerns(_ index: Int) -> Int {
      StepQuestion.allCases.count { steps[index].counted($0) > .a }
    }
    let most = bySystem.map(concerns).max()
    if let first = bySystem.first(where: { concerns($0) == most }) { return [first] }
    return steps.indices.first { steps[$0].isControlPoint }.map { [$0] } ?? []
  }
}
