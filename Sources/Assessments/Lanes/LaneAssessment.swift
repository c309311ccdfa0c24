// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What the rules say about one lane, and why.
package struct LaneAssessment: Sendable {
  package let lane: Lane
  /// The part of the volume; nil where it is not known.
  package let share: Double?
  /// The least and the most that the share can be.
  package let shareRange: ClosedRange<Double>
  package let verdict: Verdict
  /// The verdict of the tally alone.
  package let verdictOfTally: Verdict
  package let tally: Tally
  package let gates: [FiredGate]
  package let isProvisional: Bool
  /// The verdict if every unknown, of the workflow and of every lane, turns out harmless.
  package let bestCase: Verdict
  /// The lane's own letters that would change its verdict, cap and order included.
  package let flips: [Flip]
  package let changesToFlip: Int?
  /// Whether the search for `changesToFlip` was given up at its bound.
  package let isChangesToFlipUnreckoned: Bool
  /// The given steps that pass through; empty where none were given.
  package let steps: [AssessedStep]
  /// The given steps, or the default ones that a plan works with.
  package let plannedSteps: [AssessedStep]
  /// What raised it above its own answers.
  package let raise: LaneRaise
  package let claims: [Claim]
  /// The planned steps without the claims: what holds until they are proven.
  package let stepsUntilProven: [AssessedStep]
  /// The verdict without the claims.
  package let verdictUntilProven: Verdict
  /// Whether a law that asks for a person closes it, because no legal ground is on record.
  package let isClosedByLaw: Bool

  /// Whether the open answers can still lower the verdict.
  package var isOpen: Bool { isProvisional && bestCase != verdict }

  /// Whether the system settles its cases without a person before they take effect.
  package var goesAlone: Bool { plannedSteps.letGoAlone }
}

extension [AssessedStep] {
  /// Whether no deciding step waits for a person: automatic, or reviewed on triggers only.
  package var letGoAlone: Bool {
    guard let control = filter(\.decides).compactMap(\.control).max() else { return false }
    return control <= .reviewOnTrigger
  }
}
