// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Trigger {
  /// The triggers of a control point: the pattern's own, then general ones by the step's letters.
  ///
  /// It fails closed: whatever is missing, a confidence included, goes to a person.
  static func all(
    for step: AssessedStep, carriesPattern: Bool, in context: PlanContext
  ) -> [Trigger] {
    let ofPattern =
      carriesPattern && context.verdict < .manual ? patternTriggers(in: context) : []
    let covered = Set(ofPattern.map(\.kind))
    let kinds =
      step.actor == .system && step.control != .human
      ? systemKinds(for: step, in: context) : personKinds(for: step, in: context)
    let general = kinds.filter { !covered.contains($0) || $0 == .confidence }
    let onward =
      step.actor == .person || step.control == .human
      ? context.planner.allKeyed(.trigger, "onward", in: context).map {
        Trigger(kind: .exception, when: $0)
      } : []
    let own = general.contains(.confidence) ? withFigure(ofPattern, in: context) : ofPattern
    return own + onward + duties(at: step, in: context)
      + general.filter { $0 != .confidence }.flatMap { triggers(of: $0, in: context) }
  }

  /// What pauses a case where no person reviews: it waits in the exception queue.
  static func pauses(in context: PlanContext) -> [Trigger] {
    let ofPattern = patternTriggers(in: context).filter { $0.kind != .randomSample }
    let covered = Set(ofPattern.map(\.kind))
    let own = context.usesConfidence ? withFigure(ofPattern, in: context) : ofPattern
    return own
      + [.missingData, .exception].filter { !covered.contains($0) }
      .flatMap { triggers(of: $0, in: context) }
  }

  /// The pattern's triggers, led by the confidence with its figure, which holds in the same row what
  /// the pattern says about it.
  private static func withFigure(
    _ ofPattern: [Trigger], in context: PlanContext
  ) -> [Trigger] {
    let figures = triggers(of: .confidence, in: context)
    guard !figures.isEmpty else { return ofPattern }
    let own = ofPattern.filter { $0.kind == .confidence }.map { ", or \($0.when)" }.joined()
    return figures.map { Trigger(kind: .confidence, when: $0.when + own) }
      + ofPattern.filter { $0.kind != .confidence }
  }

  private static func patternTriggers(in context: PlanContext) -> [Trigger] {
    guard let pattern = context.pattern else { return [] }
    // Fixed rules have no score to be unsure about.
    let hasNoScore = context.design.automation == .rules && pattern.automation == .ai
    return pattern.triggers.compactMap { trigger in
      guard !(hasNoScore && trigger.kind == .confidence) else { return nil }
      return context.fill(trigger.when).map { Trigger(kind: trigger.kind, when: $0) }
    }
  }

  private static func triggers(of kind: Kind, in context: PlanContext) -> [Trigger] {
    context.planner.allKeyed(.trigger, kind.rawValue, in: context).map {
      Trigger(kind: kind, when: $0)
    }
  }

  private static func systemKinds(for step: AssessedStep, in context: PlanContext) -> [Kind] {
    let isSensitive = step.letters.counted(.customerSensitivity) > .a
    let isUncertain =
      step.letters.counted(.reliability) > .a || step.letters.counted(.judgment) > .a
    var kinds: [Kind] = []
    func add(_ kind: Kind, if applies: Bool) { if applies { kinds.append(kind) } }
    add(.confidence, if: context.usesConfidence)
    add(.missingData, if: true)
    add(.exception, if: context.design.automation == .rules || isUncertain)
    add(.compliance, if: isRegulated(in: context))
    add(.amount, if: step.letters.counted(.errorRisk) == .c)
    add(.changedContext, if: step.letters.counted(.reliability) > .a)
    add(.sentiment, if: isSensitive && context.letter("empathy") > .a)
    add(.repeatedFailure, if: isSensitive && context.design.timing == .realTime)
    add(.customerRequest, if: isSensitive || owesPerson(step, in: context))
    add(.randomSample, if: step.control == .reviewOnTrigger)
    return kinds
  }

  private static func personKinds(for step: AssessedStep, in context: PlanContext) -> [Kind] {
    var kinds: [Kind] = []
    if isRegulated(in: context), step.decides { kinds.append(.compliance) }
    if owesPerson(step, in: context) { kinds.append(.customerRequest) }
    return kinds
  }

  /// The laws that fired, each where its duty bites: at the deciding steps.
  private static func duties(at step: AssessedStep, in context: PlanContext) -> [Trigger] {
    guard step.decides else { return [] }
    return context.assessment.gates.compactMap(\.gate).flatMap { gate -> [Trigger] in
      // Reasons and notices are owed in every case; no single case is held back for them.
      guard gate.cite != nil, let duty = gate.duty, duty != .explain else { return [] }
      let key = "duty-\(duty.rawValue)\(gate.adverseOnly ? "-adverse" : "")"
      return context.planner.allKeyed(
        .trigger, key, in: context, local: [.gate: gate.title ?? gate.id]
      ).map { Trigger(kind: .compliance, when: $0) }
    }
  }

  private static func isRegulated(in context: PlanContext) -> Bool {
    context.letter("compliance") > .a
      || context.assessment.gates.contains { $0.gate?.duty != nil && $0.gate?.cite != nil }
  }

  /// Whether somebody affected must be able to reach a person about this step.
  private static func owesPerson(_ step: AssessedStep, in context: PlanContext) -> Bool {
    step.offersPersonOnRequest
      || step.decides
        && context.assessment.gates.contains { fired in
          fired.gate?.duty == .review || fired.gate?.duty == .decide
        }
  }
}
