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
