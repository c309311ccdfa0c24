// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What a plan or a simulation took for granted, listed from its inputs and figures.
struct AssumedInput: Sendable {
  /// What is used in the place of an answer.
  enum Used: Sendable {
    case number(Double)
    case text(String)
    /// A neutral phrase for a role that nobody has.
    case unnamed(RoleKey)
  }

  let field: AssumedField
  let used: Used
}

extension AssumedInput {
  /// What a plan took for granted, in the questionnaire's order, the plan's own names after it.
  static func ofPlan(_ figures: PlaybookFigures) -> [AssumedInput] {
    listed(
      AssumptionRule.ofDesign(figures.inputs) + AssumptionRule.ofPlan(figures),
      by: figures.inputs.questionnaire)
  }

  /// What a simulation took for granted, in the same order.
  static func ofSimulation(
    _ reviews: [LaneReviews], _ simulated: SimulatedFigures
  ) -> [AssumedInput] {
    listed(
      AssumptionRule.ofDesign(simulated.figures.inputs)
        + AssumptionRule.ofSimulation(reviews, simulated),
      by: simulated.figures.inputs.questionnaire)
  }

  private static func listed(
    _ rules: [AssumptionRule], by questionnaire: Questionnaire
  ) -> [AssumedInput] {
    var found: [AssumedField: AssumedInput] = [:]
    var fields: [AssumedField] = []
    for rule in rules where rule.applies && found[rule.field] == nil {
      fields.append(rule.field)
      found[rule.field] = AssumedInput(field: rule.field, used: rule.used)
    }
    let asked = questionnaire.questions.compactMap { AssumedField(rawValue: $0.id) }
    let own = fields.filter { !asked.contains($0) }
    return (asked + own).compactMap { found[$0] }
  }
}
