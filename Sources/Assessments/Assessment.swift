// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What the rules say about one workflow, and why.
package struct Assessment: Sendable {
  package let verdict: Verdict
  /// The verdict of the tally alone.
  package let verdictOfTally: Verdict
  package let tally: Tally
  package let gates: [FiredGate]
  /// Gates that will fire when their law starts to apply.
  package let upcomingGates: [Gate]
  /// Whether an unknown answer could still lower the verdict or undo a gate.
  package let isProvisional: Bool
  /// The verdict if every unknown turns out harmless.
  package let bestCase: Verdict
  /// Whether steps were given.
  package let isMapped: Bool
  package let flips: [Flip]
  /// The fewest scored answers that flip the verdict together; nil where nothing does, or where the
  /// number was not reckoned.
  package let changesToFlip: Int?
  /// Whether the search for `changesToFlip` was given up at its bound.
  package let isChangesToFlipUnreckoned: Bool
  /// The given steps; empty where none were.
  package let steps: [AssessedStep]
  /// The given steps, or the default ones that a plan works with.
  package let plannedSteps: [AssessedStep]

  private let file: String

  /// What the assessment leaves out, for people.
  package var notes: [Diagnostic] {
    guard isChangesToFlipUnreckoned else { return [] }
    return [
      Diagnostic(
        .note, at: SourceLocation(file: file),
        "how many answers would change the verdict together was not reckoned",
        remedy: "the gates that hold it can be undone in too many ways")
    ]
  }

  /// Assesses a workflow.
  ///
  /// - Parameter defaultSteps: the steps that a plan takes where the answer file gives none.
  package init(of file: AnswerFile, by questionnaire: Questionnaire, defaultSteps: [Pattern.Step]) {
    let situation = Situation(file, questionnaire)
    let outcome = Outcome(of: situation)
    verdict = outcome.verdict
    verdictOfTally = outcome.tally.verdict
    tally = outcome.tally
    isMapped = !situation.steps.isEmpty
    steps = outcome.steps
    gates = Self.firedGates(outcome, in: situation)
    upcomingGates = GateRules.upcoming(in: situation)
    isProvisional =
      outcome.tally.unknown > 0 || situation.steps.contains(where: \.hasUnknown)
      || gates.contains(where: \.onlyForUnknown)
    bestCase = isProvisional ? Outcome.verdict(of: situation.bestCase) : outcome.verdict
    flips = Flip.all(in: situation, verdict: outcome.verdict)
    let changes =
      flips.isEmpty ? FewestChanges.count(in: situation, outcome: outcome) : .answers(1)
    if case .answers(let count) = changes { changesToFlip = count } else { changesToFlip = nil }
    isChangesToFlipUnreckoned = changes == .notReckoned
    self.file = file.name
    plannedSteps =
      isMapped
      ? outcome.steps
      : Self.defaultSteps(defaultSteps.map(StepLetters.init), outcome, in: situation)
  }

  private static func firedGates(_ outcome: Outcome, in situation: Situation) -> [FiredGate] {
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

  private static func defaultSteps(
    _ steps: [StepLetters], _ outcome: Outcome, in situation: Situation
  ) -> [AssessedStep] {
    let assessed = StepRules.assessed(
      steps, gates: outcome.gates, verdict: outcome.verdict, in: situation)
    guard outcome.verdict == .fullAutomation else { return assessed }
    return assessed.map { step in
      guard step.control != nil else { return step }
      var automatic = step
      automatic.control = .automatic
      automatic.reasons = [.fullAutomationVerdict]
      return automatic
    }
  }
}
