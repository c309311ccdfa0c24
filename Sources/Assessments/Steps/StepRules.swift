// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What a person does at each step.
enum StepRules {
  /// The controls of steps by their letters, raised at deciding steps by gates and verdict.
  ///
  /// - Parameters:
  ///   - gates: the gates that fired.
  ///   - verdict: the verdict of the workflow; nil before it is known.
  static func assessed(
    _ steps: [StepLetters], gates: [Gate], verdict: Verdict?, in situation: Situation
  ) -> [AssessedStep] {
    let deciding = decidingIndexes(of: steps)
    return steps.enumerated().map { index, step in
      var assessed = byLetters(step, decides: deciding.contains(index))
      step.floor?.apply(to: &assessed)
      if assessed.decides {
        situation.decidingFloor?.apply(to: &assessed)
        raise(&assessed, by: gates, verdict: verdict)
        addAdverseControl(to: &assessed, gates: gates, in: situation)
        if situation.issuesOnlyAdverse { assessed.mergeControls() }
      }
      return assessed
    }
  }

  /// The verdict that steps ask for.
  static func verdict(of steps: [AssessedStep]) -> Verdict {
    let controls = steps.compactMap(\.control)
    if !controls.isEmpty, controls.allSatisfy({ $0 == .human }) { return .manual }
    return steps.contains(where: \.isControlPoint) ? .humanInTheLoop : .fullAutomation
  }

  /// The control of a step by its letters and what the room asked for, before it is known what
  /// decides.
  static func controlByLetters(_ step: StepLetters) -> Control {
    var assessed = byLetters(step, decides: step.decides)
    step.floor?.apply(to: &assessed)
    return assessed.control ?? .automatic
  }

  /// The marked steps, or the last that is not the customer's.
  private static func decidingIndexes(of steps: [StepLetters]) -> [Int] {
    let marked = steps.indices.filter { steps[$0].decides && steps[$0].actor != .customer }
    guard marked.isEmpty else { return marked }
    return steps.lastIndex { $0.actor != .customer }.map { [$0] } ?? []
  }

  private static func byLetters(_ step: StepLetters, decides: Bool) -> AssessedStep {
    var assessed = AssessedStep(
      place: step.place, name: step.name, actor: step.actor, decides: decides, control: nil,
      reasons: [],
      adverseControl: nil, offersPersonOnRequest: false, needsAuditSample: false,
      letters: step.letters)
    switch step.actor {
    case .customer:
      assessed.reasons = [.doneByCustomer]
    case .person:
      assessed.control = .human
      assessed.reasons = [.doneByPerson]
    case .system:
      let (control, reasons) = control(for: step, decides: decides)
      assessed.control = control
      assessed.reasons = reasons
      assessed.needsAuditSample = control == .automatic && reasons.contains(.oneConcern)
    }
    return assessed
  }

  private static func control(
    for step: StepLetters, decides: Bool
  ) -> (Control, [AssessedStep.Reason]) {
    let reliability = step.letters.counted(.reliability)
    let judgment = step.letters.counted(.judgment)
    let exposed: [AssessedStep.Reason] = [
      step.letters.counted(.errorRisk) == .c ? .errorRisk : nil,
      step.letters.counted(.customerSensitivity) == .c ? .customerSensitive : nil,
    ].compactMap(\.self)

    if reliability == .c || (judgment == .c && decides) {
      let reasons: [AssessedStep.Reason?] = [
        reliability == .c ? .unreliable : nil, judgment == .c && decides ? .judgmentDecides : nil,
      ]
      return (.human, reasons.compactMap(\.self))
    }
    if judgment == .c { return (.approve, [.judgment] + exposed) }
    if !exposed.isEmpty {
      let isContained = exposed.count == 1 && reliability == .a && judgment == .a
      return (isContained ? .reviewOnTrigger : .approve, exposed)
    }
    switch StepQuestion.allCases.count(where: { step.letters.counted($0) == .b }) {
    case 0: return (.automatic, [.clear])
    case 1: return (.automatic, [.oneConcern])
    default: return (.reviewOnTrigger, [.severalConcerns])
    }
  }

  private static func raise(
    _ step: inout AssessedStep, by gates: [Gate], verdict: Verdict?
  ) {
    let byVerdict: Control =
      switch verdict {
      case .manual: .human
      case .humanInTheLoop: .reviewOnTrigger
      case .fullAutomation, nil: .automatic
      }
    let byGate = gates.max { ($0.controls ?? .automatic) < ($1.controls ?? .automatic) }
    if let gate = byGate, let least = gate.controls, least >= byVerdict {
      step.raise(to: least, because: .gate(gate.id))
    }
    step.raise(
      to: byVerdict, because: verdict == .manual ? .manualVerdict : .humanInTheLoopVerdict)
  }

  /// A second control for outcomes against the person, where a duty asks for a person.
  private static func addAdverseControl(
    to step: inout AssessedStep, gates: [Gate], in situation: Situation
  ) {
    guard situation.hasAdverseOutcomes, let control = step.control else { return }
    let duties = Set(gates.compactMap(\.duty))
    var adverse = control
    if duties.contains(.decide) {
      adverse = .human
    } else if duties.contains(.review) {
      if hasLegalBasis(situation) {
        step.offersPersonOnRequest = true
      } else {
        adverse = max(control, .approve)
      }
    }
    if adverse != control { step.adverseControl = adverse }
  }

  /// Whether a basis in contract, law or consent is recorded; not known yet is none.
  static func hasLegalBasis(_ situation: Situation) -> Bool {
    guard case .choice(let basis)? = situation.values[Fact.legalBasis] else { return false }
    return basis != "none"
  }
}
