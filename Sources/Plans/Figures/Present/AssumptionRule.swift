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
    _ figures: PresentFigures, _ model: ReviewModel
  ) -> [AssumptionRule] {
    let currency = figures.inputs.currency
    return [
      AssumptionRule(.targetErrorRate, figures.targetErrorRate, where: true),
      AssumptionRule(.serviceHours, figures.serviceHours, where: true),
      AssumptionRule(
        .timeLimit, figures.timeLimitMinutes, where: model.desk.hasWaiting),
      AssumptionRule(.reviewerMissRate, figures.missRate, where: true),
      AssumptionRule(
        .reviewers, .number(Double(model.reviewers.value)), where: model.reviewers.isOurs),
      AssumptionRule(.triggerLift, .number(StandIn.triggerLift), where: true),
      AssumptionRule(.tiredMissRate, .number(StandIn.tiredMissRate), where: true),
      AssumptionRule(
        .currency, .text(currency.value), where: currency.isOurs && model.costs != nil),
    ]
  }
}
