// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension ControlPoint {
  static func all(in words: PlanWords) -> [ControlPoint] {
    let carriers = carriers(in: words)
    return words.assessment.plannedSteps.enumerated().compactMap { index, step in
      guard step.isControlPoint, let control = step.control else { return nil }
      let steps = words.assessment.plannedSteps
      let lanes = LaneControl.all(
        at: step, occurrence: steps[..<index].count { $0.name == step.name },
        in: words.figures.plan)
      return ControlPoint(
        step, control, lanes: lanes, note: words.inputs.note(onStep: index),
        carriesPattern: carriers.contains(index), in: words)
    }
  }

  private init(
    _ step: AssessedStep, _ control: Control, lanes: [LaneControl], note: String?,
    carriesPattern: Bool, in words: PlanWords
  ) {
    let pauses = Self.pauses(step, control, in: words)
    let rule: ControlRuleText =
      switch (step.actor, control) {
      case (.person, _): .person
      case (_, .reviewOnTrigger): pauses ? .triggerPause : .triggerFlag
      // Automatic but for outcomes against the person.
      case (_, .automatic): .automatic
      case (_, .approve): .approve
      case (_, .human): .human
      }
    self.init(
      step: step.name, control: control, lanes: lanes, adverseControl: step.adverseControl,
      rule: words(rule),
      adverseRule: step.adverseControl.flatMap(Self.rule(adverse:)).map { words($0) },
      note: note,
      confidence: Self.hasConfidence(step, control)
        ? words.figures.plan.strictestThreshold : nil,
      triggers: Trigger.all(
        for: step, under: lanes.compactMap(\.way.control),
        backup: Self.backup(of: lanes, in: words),
        carriesPattern: carriesPattern, in: words),
      reviewer: words.role(.reviewer), decisionOwner: words.role(.decisionOwner),
      timeLimitMinutes: words.figures.timeLimitMinutes.value,
      onTimeout: Escalation.onTimeout(in: words))
  }

  /// Who takes a case up after the people who work on it there: of the lanes that they settle, else of
  /// all that pass the step.
  private static func backup(of lanes: [LaneControl], in words: PlanWords) -> String {
    let byHand = lanes.filter { $0.way == .human }.map(\.lane)
    let passing = byHand.isEmpty ? lanes.map(\.lane) : byHand
    let figures = words.figures.plan.lanes.filter { passing.contains($0.name ?? $0.id) }
    return words.slots.backup(of: figures.isEmpty ? words.figures.plan.lanes : figures)
  }

  private static func rule(adverse control: Control) -> ControlRuleText? {
    switch control {
    case .automatic: nil
    case .reviewOnTrigger: .adverseOnTrigger
    case .approve: .adverseApprove
    case .human: .adverseHuman
    }
  }

  /// A case waits unless it can run on and be corrected later: in batch work, before the decision.
  private static func pauses(
    _ step: AssessedStep, _ control: Control, in words: PlanWords
  ) -> Bool {
    control >= .approve || step.decides || words.inputs.design.timing == .realTime
  }

  private static func hasConfidence(_ step: AssessedStep, _ control: Control) -> Bool {
    step.actor == .system && control < .human
  }

  /// The steps at which the pattern's triggers apply: where a system acts under control, else the
  /// first at which people do.
  private static func carriers(in words: PlanWords) -> [Int] {
    let steps = words.assessment.plannedSteps
    let points = steps.indices.filter { steps[$0].isControlPoint }
    let bySystem = points.filter { steps[$0].actor == .system }
    return bySystem.isEmpty ? Array(points.prefix(1)) : bySystem
  }
}
