// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The verdict of a situation with everything that led to it.
struct Outcome {
  var tally: Tally
  var gates: [Gate]
  /// The verdict of the tally and the gates, before given steps.
  var verdictBeforeSteps: Verdict
  var verdict: Verdict
  var steps: [AssessedStep]
  /// The steps as the letters and gates had them before the verdict raised deciding ones.
  var raisingSteps: [AssessedStep]

  init(of situation: Situation) {
    tally = Tally(of: situation)
    gates = GateRules.fired(in: situation)
    let adverse = situation.hasAdverseOutcomes
    verdictBeforeSteps = gates.reduce(tally.verdict) { verdict, gate in
      max(verdict, gate.raises(withAdverseOutcomes: adverse))
    }
    raisingSteps = StepRules.assessed(situation.steps, gates: gates, verdict: nil, in: situation)
    verdict = max(verdictBeforeSteps, StepRules.verdict(of: raisingSteps))
    steps = StepRules.assessed(situation.steps, gates: gates, verdict: verdict, in: situation)
  }

  /// The verdict alone; flips ask for it many times.
  static func verdict(of situation: Situation) -> Verdict {
    let gates = GateRules.fired(in: situation)
    let adverse = situation.hasAdverseOutcomes
    let steps = StepRules.assessed(situation.steps, gates: gates, verdict: nil, in: situation)
    return gates.reduce(max(Tally(of: situation).verdict, StepRules.verdict(of: steps))) {
      max($0, $1.raises(withAdverseOutcomes: adverse))
    }
  }
}
