// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

/// What the texts of the playbook name: the figures of a plan, and the values that hold for all its cases.
///
/// Capacity, costs and whatever else it holds are those of `plan`.
struct PlaybookFigures: Sendable {
  /// Everything that is reckoned of the plan.
  let plan: PlanFigures
  /// What the playbook's conditions read.
  let scope: PlaybookScope
  let steps: PlannedSteps
  /// The metrics that are watched.
  let metrics: [MetricEntry]
  /// α, the accepted share of wrong results.
  let targetErrorRate: Planned<Double>
  /// Minutes within which a review begins.
  let timeLimitMinutes: Planned<Double>
  /// The desk at which the cases of this workflow are reviewed.
  let desk: ReviewDesk

  init(_ inputs: PlanInputs) { self.init(PlanFigures(inputs)) }

  init(_ plan: PlanFigures) {
    let inputs = plan.inputs
    let scope = PlaybookScope(inputs)
    let steps = PlannedSteps(inputs.assessment)
    let target = Planned(
      inputs.number(.targetErrorRate),
      standIn: StandIn.targetErrorRate(
        for: inputs.letter(.errorImpact), today: inputs.rate(.errorRateToday)))
    let limit = Planned(
      inputs.number(.reviewLimitMinutes), standIn: StandIn.timeLimit(for: inputs.design.timing))
    self.plan = plan
    self.scope = scope
    self.steps = steps
    metrics = MetricEntry.watched(inputs, scope)
    targetErrorRate = target
    timeLimitMinutes = limit
    desk = ReviewDesk(
      inputs, inLoop: inputs.verdict == .humanInTheLoop, timeLimitMinutes: limit.value)
  }

  var inputs: PlanInputs { plan.inputs }
  var verdict: Verdict { inputs.verdict }
  /// Nil where no confidence decides about cases.
  var threshold: ThresholdFigure? { plan.strictestThreshold }
}
