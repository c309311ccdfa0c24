// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Trigger {
  /// The triggers of a control point: the pattern's own, then general ones by the step's letters.
  ///
  /// It fails closed: whatever is missing, a confidence included, goes to a person.
  ///
  /// - Parameters:
  ///   - controls: what each lane that passes the step gives it; empty without lanes.
  ///   - backup: who takes up what a person there does not settle.
  static func all(
    for step: AssessedStep, under controls: [Control], backup: String, carriesPattern: Bool,
    in words: PlanWords
  ) -> [Trigger] {
    let given = controls.isEmpty ? [step.control ?? .human] : controls
    let isBySystem = step.actor == .system && given.contains { $0 < .human }
    let isByPerson = step.actor == .person || given.contains(.human)
    let ofPattern =
      carriesPattern && words.verdict < .manual ? patternTriggers(in: words) : []
    let covered = Set(ofPattern.map(\.kind))
    let kinds =
      isBySystem ? systemKinds(for: step, in: words) : personKinds(for: step, in: words)
    let general = kinds.filter { !covered.contains($0) || $0 == .confidence }
    let onward =
      isByPerson
      ? [Trigger(kind: .exception, when: words(TriggerText.onward, [.name: backup]))] : []
    let own = general.contains(.confidence) ? withFigure(ofPattern, in: words) : ofPattern
    return own + onward + duties(at: step, in: words)
      + general.filter { $0 != .confidence }.flatMap { triggers(of: $0, in: words) }
  }

  /// What pauses a case where no person reviews: it waits in the exception queue.
  static func pauses(in words: PlanWords) -> [Trigger] {
    let ofPattern = patternTriggers(in: words).filter { $0.kind != .randomSample }
    let covered = Set(ofPattern.map(\.kind))
    let own = words.figures.plan.settlesByConfidence ? withFigure(ofPattern, in: words) : ofPattern
    return own
      + [.missingData, .exception].filter { !covered.contains($0) }
      .flatMap { triggers(of: $0, in: words) }
  }

  /// The pattern's triggers, led by the confidence with its figure, which holds in the same row what
  /// the pattern says about it.
  private static func withFigure(
    _ ofPattern: [Trigger], in words: PlanWords
  ) -> [Trigger] {
    let figures = triggers(of: .confidence, in: words)
    guard !figures.isEmpty else { return ofPattern }
    let own = ofPattern.filter { $0.kind == .confidence }.map { ", or \($0.when)" }.joined()
    return figures.map { Trigger(kind: .confidence, when: $0.when + own) }
      + ofPattern.filter { $0.kind != .confidence }
  }

  private static func patternTriggers(in words: PlanWords) -> [Trigger] {
    guard let pattern = words.inputs.pattern else { return [] }
    // Fixed rules have no score to be unsure about, and one that settles no case sends none on.
    let isByRules = words.inputs.design.automation == .rules
    let hasNoScore =
      isByRules ? pattern.automation == .ai : !words.figures.plan.settlesByConfidence
    return pattern.triggers.compactMap { trigger in
      guard !(hasNoScore && trigger.kind == .confidence) else { return nil }
      return words.fill(trigger.when).map { Trigger(kind: trigger.kind, when: $0) }
    }
  }

  private static func triggers(of kind: Kind, in words: PlanWords) -> [Trigger] {
    words.text(TriggerText.kind(kind)).map { [Trigger(kind: kind, when: $0)] } ?? []
  }

  private static func systemKinds(for step: AssessedStep, in words: PlanWords) -> [Kind] {
    let isSensitive = step.letters.counted(.customerSensitivity) > .a
    let isUncertain =
      step.letters.counted(.reliability) > .a || step.letters.counted(.judgment) > .a
    var kinds: [Kind] = []
    func add(_ kind: Kind, if applies: Bool) { if applies { kinds.append(kind) } }
    add(.confidence, if: words.figures.plan.settlesByConfidence)
    add(.missingData, if: true)
    add(.exception, if: words.inputs.design.automation == .rules || isUncertain)
    add(.compliance, if: isRegulated(in: words))
    add(.amount, if: step.letters.counted(.errorRisk) == .c)
    add(.changedContext, if: step.letters.counted(.reliability) > .a)
    add(.sentiment, if: isSensitive && words.inputs.letter(.empathy) > .a)
    add(.repeatedFailure, if: isSensitive && words.inputs.design.timing == .realTime)
    add(.customerRequest, if: isSensitive || owesPerson(step, in: words))
    add(.randomSample, if: step.control == .reviewOnTrigger)
    return kinds
  }

  private static func personKinds(for step: AssessedStep, in words: PlanWords) -> [Kind] {
    var kinds: [Kind] = []
    if isRegulated(in: words), step.decides { kinds.append(.compliance) }
    if owesPerson(step, in: words) { kinds.append(.customerRequest) }
    return kinds
  }

  /// The laws that fired, each where its duty bites: at the deciding steps.
  private static func duties(at step: AssessedStep, in words: PlanWords) -> [Trigger] {
    guard step.decides else { return [] }
    return words.assessment.gates.compactMap(\.gate).compactMap { gate in
      // Reasons and notices are owed in every case; no single case is held back for them.
      guard gate.cite != nil, let duty = gate.duty, duty != .explain else { return nil }
      let text = TriggerText.duty(duty, isAdverseOnly: gate.adverseOnly)
      return Trigger(
        kind: .compliance, when: words(text, [.gate: gate.title ?? gate.id]))
    }
  }

  private static func isRegulated(in words: PlanWords) -> Bool {
    words.inputs.letter(.compliance) > .a
      || words.assessment.gates.contains { $0.gate?.duty != nil && $0.gate?.cite != nil }
  }

  /// Whether somebody affected must be able to reach a person about this step.
  private static func owesPerson(_ step: AssessedStep, in words: PlanWords) -> Bool {
    step.offersPersonOnRequest
      || step.decides
        && words.assessment.gates.contains { fired in
          fired.gate?.duty == .review || fired.gate?.duty == .decide
        }
  }
}
