// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The verdict of a situation with everything that led to it.
struct Outcome {
  var tally: Tally
  var gates: [Gate]
  /// The verdict of the tally and the gates, before given steps.
  var verdictBeforeSteps: Verdict
  var verdict: Verdict
  /// The verdict that a lane has at least, whatever its own answers: by cap and order.
  var least = Verdict.fullAutomation
  var steps: [AssessedStep]
  /// The steps as the letters and gates had them before the verdict raised deciding ones.
  var raisingSteps: [AssessedStep]

  /// - Parameter least: the verdict that a lane has at least.
  init(of situation: Situation, atLeast least: Verdict = .fullAutomation) {
    self.least = least
    tally = Tally(of: situation)
    gates = GateRules.fired(in: situation)
    let adverse = situation.hasAdverseOutcomes
    verdictBeforeSteps = gates.reduce(tally.verdict) { verdict, gate in
      max(verdict, gate.raises(withAdverseOutcomes: adverse))
    }
    raisingSteps = StepRules.assessed(situation.steps, gates: gates, verdict: nil, in: situation)
    verdict = max(verdictBeforeSteps, StepRules.verdict(of: raisingSteps), least)
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

  /// The default steps as a plan works with them; a full-automation plan makes them automatic.
  func planned(_ defaults: [StepLetters], in situation: Situation) -> [AssessedStep] {
    let assessed = StepRules.assessed(defaults, gates: gates, verdict: verdict, in: situation)
    guard verdict == .fullAutomation else { return assessed }
    return assessed.map { step in
      guard step.control != nil else { return step }
      var automatic = step
      automatic.control = .automatic
      automatic.reasons = [.fullAutomationVerdict]
      return automatic
    }
  }
}
