// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A gate that fired, or the given steps acting as one.
package struct FiredGate: Sendable {
  package enum Cause: Sendable {
    case gate(Gate)
    /// The names and controls of the steps that raised the verdict.
    case steps([AssessedStep])
  }

  package var cause: Cause
  /// The verdict it raises to; nil for a duty alone.
  package var requires: Verdict?
  /// Whether it fired only because an answer is not known yet.
  package var onlyForUnknown: Bool

  package var id: String {
    switch cause {
    case .gate(let gate): gate.id
    case .steps: "step"
    }
  }

  /// The gates of an outcome, and its steps where they raise the verdict.
  static func all(_ outcome: Outcome, in situation: Situation) -> [FiredGate] {
    var fired = outcome.gates.map { gate in
      let verdict = gate.raises(withAdverseOutcomes: situation.hasAdverseOutcomes)
      return FiredGate(
        cause: .gate(gate), requires: verdict > .fullAutomation ? verdict : nil,
        onlyForUnknown: GateRules.firedOnlyForUnknown(gate, in: situation))
    }
    let bySteps = StepRules.verdict(of: outcome.raisingSteps)
    if bySteps > .fullAutomation {
      fired.append(
        FiredGate(
          cause: .steps(outcome.raisingSteps.filter(\.isControlPoint)), requires: bySteps,
          onlyForUnknown: false))
    }
    return fired
  }

  package var gate: Gate? {
    if case .gate(let gate) = cause { gate } else { nil }
  }

  /// Why it fired; for steps, their names with their controls.
  package var because: String {
    switch cause {
    case .gate(let gate):
      gate.because
    case .steps(let steps):
      steps.map { "\($0.name): \(($0.strongestControl ?? .automatic).rawValue)" }
        .joined(separator: "; ")
    }
  }
}
