// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The verdict that each gate raises to, by itself or through the control it gives deciding steps.
///
/// No gate weakens what another asks for, so that the verdict of several is the strictest of them.
struct GateForces {
  /// What a gate asks of steps; few differ in it, and steps are assessed once for each.
  private struct Demand: Hashable {
    var controls: Control?
    var duty: Duty?
  }

  private let situation: Situation
  private let adverse: Bool
  private var bySteps: [Demand: Verdict] = [:]
  /// The verdict that the steps ask for without any gate.
  let withoutGates: Verdict

  init(in situation: Situation) {
    self.situation = situation
    adverse = situation.hasAdverseOutcomes
    withoutGates = Self.verdict(of: situation, with: [])
  }

  mutating func verdict(raisedBy gate: Gate) -> Verdict {
    let demand = Demand(controls: gate.controls, duty: gate.duty)
    let steps = bySteps[demand] ?? Self.verdict(of: situation, with: [gate])
    bySteps[demand] = steps
    return max(gate.raises(withAdverseOutcomes: adverse), steps)
  }

  private static func verdict(of situation: Situation, with gates: [Gate]) -> Verdict {
    StepRules.verdict(
      of: StepRules.assessed(situation.steps, gates: gates, verdict: nil, in: situation))
  }
}
