// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A workflow with lanes, as the rules look at it.
struct LanedWorkflow {
  let file: AnswerFile
  let whole: Situation
  let shares: LaneShares
  let lanes: [LaneSituation]

  init(_ file: AnswerFile, whole: Situation) {
    self.file = file
    self.whole = whole
    shares = LaneShares(of: file.lanes)
    lanes = file.lanes.map { LaneSituation($0, of: file, in: whole) }
  }

  func chain(whole verdict: Verdict) -> LaneChain { LaneChain(lanes, whole: verdict) }

  /// What holds until the claims of lanes are proven.
  func chainWithoutClaims(whole verdict: Verdict, atLeast claimed: LaneChain) -> LaneChain {
    LaneChain(
      file.lanes.map { LaneSituation(withoutClaims: $0, of: file, in: whole) }, whole: verdict,
      atLeast: claimed)
  }

  /// The workflow's verdict if every unknown turns out harmless.
  var bestCase: Verdict { shares.combined(bestCases) }

  private var bestCases: [Verdict] {
    LaneChain.verdicts(
      own: lanes.map { Outcome.verdict(of: $0.situation.bestCase) },
      whole: Outcome.verdict(of: whole.bestCase))
  }

  func assessments(
    of chain: LaneChain, whole verdict: Verdict, defaultSteps: [StepLetters]
  ) -> [LaneAssessment] {
    let bestCases = bestCases
    let withoutClaims = chainWithoutClaims(whole: verdict, atLeast: chain)
    let planned = chain.planned(defaultSteps)
    let untilProven = withoutClaims.planned(defaultSteps)
    return chain.links.indices.map { index in
      let link = chain.links[index]
      let gates = FiredGate.all(link.outcome, in: link.situation)
      let isProvisional = Assessment.isProvisional(link.outcome, gates, in: link.situation)
      var trial = VerdictTrial(link.situation)
      let flips = Flip.all(in: link.situation, verdict: link.outcome.verdict) {
        max(trial.verdict(answering: $0, with: $1), link.outcome.least)
      }
      let changes =
        flips.isEmpty
        ? FewestChanges.count(in: link.situation, outcome: link.outcome) : .answers(1)
      return LaneAssessment(
        lane: link.lane, share: shares.values[index], shareRange: shares.ranges[index],
        verdict: link.outcome.verdict, verdictOfTally: link.outcome.tally.verdict,
        tally: link.outcome.tally, gates: gates, isProvisional: isProvisional,
        bestCase: isProvisional ? bestCases[index] : link.outcome.verdict, flips: flips,
        changesToFlip: changes.number, isChangesToFlipUnreckoned: changes == .notReckoned,
        steps: link.outcome.steps, plannedSteps: planned[index], raise: link.raise,
        claims: Claim.all(of: link.lane, in: file, by: whole.questionnaire),
        stepsUntilProven: untilProven[index],
        verdictUntilProven: withoutClaims.links[index].outcome.verdict,
        isClosedByLaw: planned[index].letGoAlone && gates.contains { $0.closes(link.situation) })
    }
  }
}

extension LaneChain {
  /// Each lane's given steps, or the default ones, raised by the order of the lanes.
  ///
  /// A default step of a person belongs only to lanes that do not go alone.
  func planned(_ defaultSteps: [StepLetters]) -> [[AssessedStep]] {
    guard links.allSatisfy(\.outcome.steps.isEmpty) else { return links.map(\.outcome.steps) }
    var least = Control.automatic
    return links.map { link in
      var outcome = link.outcome
      outcome.steps = link.outcome.planned(defaultSteps, in: link.situation)
      _ = outcome.raiseDeciding(to: least)
      least = max(least, outcome.steps.leastDecidingControl ?? .automatic)
      guard outcome.steps.letGoAlone else { return outcome.steps }
      return outcome.steps.filter { $0.actor != .person }
    }
  }
}

extension FiredGate {
  /// Whether it keeps a lane shut in which the system would decide: a duty that asks for a person
  /// whatever the outcome, and no legal ground on record.
  fileprivate func closes(_ situation: Situation) -> Bool {
    guard let gate, !gate.adverseOnly, gate.duty == .review || gate.duty == .decide else {
      return false
    }
    return !StepRules.hasLegalBasis(situation)
  }
}
