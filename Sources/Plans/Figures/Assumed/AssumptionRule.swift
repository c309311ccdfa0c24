// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

/// When a value stands in for an answer: where nobody gave one and the part that uses it is there.
struct AssumptionRule {
  let field: AssumedField
  let used: AssumedInput.Used
  let applies: Bool

  init(_ field: AssumedField, _ used: AssumedInput.Used, where applies: Bool) {
    self.field = field
    self.used = used
    self.applies = applies
  }

  /// - Parameter isUsed: whether the part that uses the value is there.
  init(_ field: AssumedField, _ planned: Planned<Double>, where isUsed: Bool) {
    self.init(field, .number(planned.value), where: planned.isOurs && isUsed)
  }
}

extension AssumptionRule {
  /// The design of a workflow; a questionnaire without patterns describes none.
  static func ofDesign(_ inputs: PlanInputs) -> [AssumptionRule] {
    guard let pattern = inputs.pattern else { return [] }
    let design = inputs.design
    return [
      // Not chosen, not known yet, or chosen from the options without being described anywhere.
      AssumptionRule(
        .pattern, .text(pattern.title), where: inputs.fact(.pattern) != pattern.id),
      AssumptionRule(
        .automation, .text(design.automation.rawValue),
        where: inputs.fact(.automation).flatMap(Pattern.Automation.init) == nil),
      AssumptionRule(
        .timing, .text(design.timing.rawValue),
        where: inputs.fact(.timing).flatMap(Pattern.Timing.init) == nil),
      AssumptionRule(
        .steps, .text(FigureText.list(inputs.plannedSteps.map(\.name))),
        where: !inputs.assessment.isMapped),
    ]
  }

  /// What the sections of a plan use.
  static func ofPlan(_ figures: PlaybookFigures) -> [AssumptionRule] {
    let (inputs, plan) = (figures.inputs, figures.plan)
    let (staff, price) = (plan.capacity.staff, plan.costs.work.price)
    let isStaffed = inputs.number(.volumePerDay) != nil && !plan.capacity.steady.rows.isEmpty
    let roles: [(AssumedField, RoleKey)] = [
      (.decisionOwner, .decisionOwner), (.reviewer, .reviewer), (.backup, .backup),
      (.systemOwner, .systemOwner), (.riskOwner, .riskOwner),
    ]
    return roles.map { field, role in
      AssumptionRule(field, .unnamed(role), where: inputs.role(role) == nil)
    } + [
      AssumptionRule(
        .timeLimit, figures.timeLimitMinutes, where: figures.usesTimeLimit),
      AssumptionRule(.targetErrorRate, figures.targetErrorRate, where: true),
      AssumptionRule(
        .threshold, .number(figures.threshold?.value ?? 0),
        where: figures.threshold?.basis == .standard),
      // Whatever is read before a lane goes alone is tested with it; people's own work is not.
      AssumptionRule(
        .reviewerMissRate, plan.reviewersMiss.tested, where: inputs.verdict < .manual),
      AssumptionRule(.serviceHours, staff.serviceHours, where: isStaffed),
      AssumptionRule(.shrinkage, staff.shrinkage, where: isStaffed),
      AssumptionRule(.currency, .text(inputs.currency.value), where: inputs.currency.isOurs),
      AssumptionRule(
        .workingDaysPerYear, .number(Double(price.workingDays.value)),
        where: price.workingDays.isOurs && plan.costs.work.steady.amount != nil),
    ]
  }

  /// What a simulation uses.
  static func ofSimulation(
    _ reviews: [LaneReviews], _ simulated: SimulatedFigures
  ) -> [AssumptionRule] {
    let (inputs, capacity) = (simulated.figures.inputs, simulated.capacity)
    let (staff, price) = (capacity.staff, simulated.figures.costs.work.price)
    let isPriced = reviews.contains { $0.model.price != nil }
    let ofLanes = reviews.flatMap { lane in
      [
        AssumptionRule(.targetErrorRate, lane.lane.target, where: true),
        AssumptionRule(
          .timeLimit, lane.lane.timeLimitMinutes, where: lane.model.desk.hasWaiting),
        AssumptionRule(
          .reviewers, .number(Double(lane.model.reviewers.value)),
          where: lane.model.reviewers.isOurs),
      ]
    }
    let isThere = !reviews.isEmpty
    let missed = simulated.figures.reviewersMiss
    return ofLanes + [
      AssumptionRule(.serviceHours, staff.serviceHours, where: isThere),
      AssumptionRule(
        .shrinkage, staff.shrinkage, where: isThere && (isPriced || !staff.isRealTime)),
      AssumptionRule(
        .reviewerMissRate, .number(missed.counted.mid), where: isThere && missed.given == nil),
      AssumptionRule(.triggerLift, .number(StandIn.triggerLift), where: isThere),
      AssumptionRule(.tiredMissRate, .number(StandIn.tiredMissRate), where: isThere),
      AssumptionRule(
        .workingDaysPerYear, .number(Double(price.workingDays.value)),
        where: price.workingDays.isOurs && isPriced),
      AssumptionRule(
        .currency, .text(inputs.currency.value), where: inputs.currency.isOurs && isPriced),
    ]
  }
}
