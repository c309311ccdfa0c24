// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension ControlPoint {
  static func all(in context: PlanContext) -> [ControlPoint] {
    let carriers = carriers(in: context)
    return context.assessment.plannedSteps.enumerated().compactMap { index, step in
      guard step.isControlPoint, let control = step.control else { return nil }
      return ControlPoint(
        step, control, note: context.note(onStep: index),
        carriesPattern: carriers.contains(index), in: context)
    }
  }

  private init(
    _ step: AssessedStep, _ control: Control, note: String?, carriesPattern: Bool,
    in context: PlanContext
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
      note: note, pauses: pauses,
      confidence: Self.hasConfidence(step, control, in: context) ? context.threshold : nil,
      triggers: Trigger.all(for: step, carriesPattern: carriesPattern, in: context),
      reviewer: context.role("reviewer_role"), decisionOwner: context.role("decision_owner"),
      timeLimitMinutes: context.timeLimitMinutes,
      timeLimit: context.timeLimit,
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

  /// The steps at which the pattern's triggers apply: where a system acts under control, else the
  /// first at which people do.
  private static func carriers(in context: PlanContext) -> [Int] {
    let steps = context.assessment.plannedSteps
    let points = steps.indices.filter { steps[$0].isControlPoint }
    let bySystem = points.filter { steps[$0].actor == .system }
    return bySystem.isEmpty ? Array(points.prefix(1)) : bySystem
  }
}
