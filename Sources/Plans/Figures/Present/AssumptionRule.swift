// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

/// When a value stands in for an answer: where nobody gave one and the part that uses it is there.
struct AssumptionRule {
  let field: AssumedField
  let used: PresentAssumption.Used
  let applies: Bool

  init(_ field: AssumedField, _ used: PresentAssumption.Used, where applies: Bool) {
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
  static func ofPlan(
    _ figures: PresentFigures, _ capacity: PresentCapacity, _ costs: PresentCosts
  ) -> [AssumptionRule] {
    let inputs = figures.inputs
    let isStaffed = capacity.basis != nil
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
        where: figures.threshold?.isStandard ?? false),
      AssumptionRule(
        .reviewerMissRate, figures.missRate, where: figures.threshold?.rule != nil),
      AssumptionRule(.serviceHours, figures.serviceHours, where: isStaffed),
      AssumptionRule(.shrinkage, figures.shrinkage, where: isStaffed),
      AssumptionRule(.currency, .text(inputs.currency.value), where: inputs.currency.isOurs),
    ] + costs.reckoned.flatMap(ofCosts)
  }

  /// What a line of costs uses: its formula shows it, whether it comes to a number or not.
  private static func ofCosts(_ line: CostLine) -> [AssumptionRule] {
    line.reckoning.assumed.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, used in
      AssumptionRule(field, .number(used), where: true)
    } + [
      AssumptionRule(
        .workingDaysPerYear, .number(StandIn.workingDaysPerYear), where: line.amount != nil)
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
