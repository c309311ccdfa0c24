// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that a plan reckons, reckoned once from the answers and the assessment.
///
/// It holds no words: what it finds is put into words afterwards, and words reckon nothing.
package struct PlanFigures: Sendable {
  package let inputs: PlanInputs
  /// The lanes in their order; one for all cases where none are given.
  package let lanes: [LaneFigures]
  package let reviewersMiss: ReviewersMiss
  package let road: Road
  package let capacity: CapacityFigures
  package let costs: YearlyCosts
  /// The contradictions and gaps, in the order of the rules.
  package let findings: [Finding]
  /// What must be settled, what stops earliest first.
  package let blockers: [Blocker]
  package let metrics: [MetricBound]
  /// Every value that nobody gave and that holds until somebody confirms it.
  package let ownValues: [OwnValue]
  /// The facts whose denial keeps duties away.
  package let guardedAnswers: [GuardedAnswer]

  /// What the room holds back comes first, because it moves the road; what the road and its people
  /// cannot hold is found last.
  package init(_ inputs: PlanInputs) {
    let lanes = LaneFigures.all(in: inputs)
    let missing = ReviewersMiss(given: inputs.rate(.reviewerMissRate))
    let room = FindingContext(inputs: inputs, lanes: lanes, reviewersMiss: missing)
    let blocks = RoadBlocks(of: Blockers.all(in: room, findings: []))
    let road = Road(of: lanes, missing: missing, blocks: blocks, in: inputs)
    let unblocked = Road(
      of: lanes, missing: missing, blocks: RoadBlocks(closedLanes: blocks.closedLanes), in: inputs)
    let capacity = CapacityFigures(
      phases: road.phases, lanes: lanes, missing: missing, in: inputs)
    let costs = YearlyCosts(capacity, lanes: lanes, missing: missing, in: inputs)
    let context = FindingContext(
      inputs: inputs, lanes: lanes, reviewersMiss: missing,
      road: road, unblocked: unblocked, capacity: capacity)
    let findings = context.findings
    let blockers = Blockers.all(in: context, findings: findings)
    self.inputs = inputs
    self.lanes = lanes
    reviewersMiss = missing
    self.road = road
    self.capacity = capacity
    self.costs = costs
    self.findings = findings
    self.blockers = blockers
    guardedAnswers = GuardedAnswer.all(in: inputs)
    metrics = MetricBounds.all(in: context)
    ownValues = OwnValues.all(
      in: context, findings: findings, blockers: blockers,
      more: road.ours.compactMap(OwnValue.init)
        + (capacity.own + costs.own).compactMap(OwnValue.init))
  }
}
