// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What the plan took for granted, by the question that would settle it.
struct AssumptionRow {
  /// What no question of the questionnaire asks for.
  enum Unasked: String, CaseIterable {
    case steps
    case threshold = "confidence_threshold"
    case triggerLift = "trigger_lift"
    case tiredMissRate = "tired_miss_rate"
    case workingDays = "working_days_per_year"
  }

  /// As the questionnaire asks for it; nil where it does not.
  let ask: String?
  let unasked: Unasked?
  let used: String
  let why: String

  static func all(of plan: Plan) -> [AssumptionRow] {
    plan.assumptions.filter { !$0.isOfConfidence || plan.figures.settlesByConfidence }.map {
      let question = plan.figures.inputs.questionnaire.question($0.field)
      let unasked = question == nil ? Unasked(rawValue: $0.field) : nil
      return AssumptionRow(
        ask: question?.ask ?? (unasked == nil ? $0.field : nil), unasked: unasked,
        used: shown($0, in: plan), why: $0.why)
    }
  }

  /// What was used, with its unit.
  static func shown(_ assumption: Assumption, in plan: Plan) -> String {
    let unasked = Unasked(rawValue: assumption.field)
    return shown(
      assumption.used, plan.figures.inputs.questionnaire.question(assumption.field),
      isShare: unasked == .threshold || unasked == .tiredMissRate)
  }

  /// A value with its unit, and an option by its label.
  private static func shown(
    _ used: AssumedValue, _ question: Question?, isShare: Bool
  ) -> String {
    switch used {
    case .text(let text): question?.label(of: text) ?? text
    case .number(let number) where isShare || question?.unit == "share":
      FigureText.percent(number)
    case .number(let number):
      [FigureText.plain(number, decimals: 4), question?.unit].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  static let view = TemplateView<AssumptionRow>(
    .text("ask", \.ask),
    .word("unasked", \.unasked),
    .text("used", \.used),
    .text("why", \.why))
}
