// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What the rules say about one workflow, and why.
package struct Assessment: Sendable {
  /// What the workflow's own answers and all steps give, whatever its lanes answer for themselves.
  package struct Whole: Sendable {
    package let verdict: Verdict
    package let tally: Tally
  }

  package let verdict: Verdict
  /// The verdict of the tally alone.
  package let verdictOfTally: Verdict
  package let tally: Tally
  package let gates: [FiredGate]
  /// Gates that will fire when their law starts to apply.
  package let upcomingGates: [Gate]
  /// Whether a place was named whose law no gate knows.
  package let hasUncoveredPlace: Bool
  /// Whether an unknown answer could still lower the verdict or undo a gate.
  package let isProvisional: Bool
  /// The verdict if every unknown turns out harmless.
  package let bestCase: Verdict
  /// Whether an unknown answer can change the verdict, of all cases or of a lane.
  package var canTurn: Bool { isOpen || lanes.contains(where: \.isOpen) }
  /// Whether steps were given.
  package let isMapped: Bool
  package let flips: [Flip]
  /// The fewest scored answers that flip the verdict together; nil where nothing does, or where the
  /// number was not reckoned.
  package let changesToFlip: Int?
  /// Whether the search for `changesToFlip` was given up at its bound.
  package let isChangesToFlipUnreckoned: Bool
  /// The given steps, none where none were; with lanes each has the highest control of any.
  package let steps: [AssessedStep]
  /// The given steps, or the default ones that a plan works with.
  package let plannedSteps: [AssessedStep]
  /// The lanes in their order; empty where none are given.
  package let lanes: [LaneAssessment]
  /// The verdict without the lanes; nil where none are given.
  package let withoutLanes: Whole?
  /// The answers of lanes that are laxer than the workflow's and count.
  package let claims: [Claim]

  private let file: String

  /// What the assessment leaves out, for people.
  package var notes: [Diagnostic] {
    let place = SourceLocation(file: file)
    var notes: [Diagnostic] = []
    if hasUncoveredPlace {
      notes.append(
        Diagnostic(
          .note, at: place,
          "\(Fact.jurisdictions) names a place whose law no gate covers",
          remedy: "counsel there says what it asks"))
    }
    if isChangesToFlipUnreckoned {
      notes.append(
        Diagnostic(
          .note, at: place,
          "how many answers would change the verdict together was not calculated",
          remedy: "the gates that hold it can be undone in too many ways"))
    }
    return notes
  }

  /// Assesses a workflow.
  package init(of file: AnswerFile, by questionnaire: Questionnaire) {
    let situation = Situation(file, questionnaire)
    let outcome = Outcome(of: situation)
    let isMapped = !situation.steps.isEmpty
    let gates = FiredGate.all(outcome, in: situation)
    let isWholeProvisional = Self.isProvisional(outcome, gates, in: situation)
    self.isMapped = isMapped
    verdictOfTally = outcome.tally.verdict
    tally = outcome.tally
    self.gates = gates
    upcomingGates = GateRules.upcoming(in: situation)
    hasUncoveredPlace = situation.hasUncoveredPlace
    self.file = file.name
    let defaults = isMapped ? [] : questionnaire.defaultSteps(for: file)
    guard !file.lanes.isEmpty else {
      verdict = outcome.verdict
      isProvisional = isWholeProvisional
      bestCase = isWholeProvisional ? Outcome.verdict(of: situation.bestCase) : outcome.verdict
      flips = Flip.all(in: situation, verdict: outcome.verdict)
      let changes =
        flips.isEmpty ? FewestChanges.count(in: situation, outcome: outcome) : .answers(1)
      changesToFlip = changes.number
      isChangesToFlipUnreckoned = changes == .notReckoned
      steps = outcome.steps
      plannedSteps = isMapped ? outcome.steps : outcome.planned(defaults, in: situation)
      lanes = []
      withoutLanes = nil
      claims = []
      return
    }
    let workflow = LanedWorkflow(file, whole: situation)
    let chain = workflow.chain(whole: outcome.verdict)
    lanes = workflow.assessments(of: chain, whole: outcome.verdict, defaultSteps: defaults)
    verdict = workflow.shares.combined(lanes.map(\.verdict))
    isProvisional = isWholeProvisional || lanes.contains(where: \.isProvisional)
    bestCase = isProvisional ? workflow.bestCase : verdict
    var trial = LanedTrial(workflow)
    flips = trial.flips(from: verdict)
    let changes = flips.isEmpty ? trial.fewestChanges(from: verdict) : .answers(1)
    changesToFlip = changes.number
    isChangesToFlipUnreckoned =
      changes == .notReckoned || lanes.contains(where: \.isChangesToFlipUnreckoned)
    steps = outcome.steps.strictest(of: lanes.map(\.steps))
    plannedSteps =
      isMapped
      ? steps : outcome.planned(defaults, in: situation).strictest(of: lanes.map(\.plannedSteps))
    withoutLanes = Whole(verdict: outcome.verdict, tally: outcome.tally)
    claims = lanes.flatMap(\.claims)
  }

  static func isProvisional(
    _ outcome: Outcome, _ gates: [FiredGate], in situation: Situation
  ) -> Bool {
    outcome.tally.unknown > 0 || situation.steps.contains(where: \.hasUnknown)
      || gates.contains(where: \.onlyForUnknown)
  }
}

extension [AssessedStep] {
  /// Each step as the lane with the strictest control of it has it.
  ///
  /// A lane's steps are some of these, known by their place in the file.
  fileprivate func strictest(of lanes: [[AssessedStep]]) -> [AssessedStep] {
    map { step in
      let inLanes = lanes.compactMap { $0.first { $0.place == step.place } }
      return inLanes.max {
        ($0.control ?? .automatic, $0.strongestControl ?? .automatic)
          < ($1.control ?? .automatic, $1.strongestControl ?? .automatic)
      } ?? step
    }
  }
}
