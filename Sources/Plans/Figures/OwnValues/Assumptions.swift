// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// The numbers and names that a plan works with although nobody gave them: one table of field, value,
/// and when it applies.
package struct Assumptions {
  private let inputs: PlanInputs
  private let lanes: [LaneFigures]

  /// The assumptions of a plan, in the order of the questionnaire, the plan's own after them.
  package static func all(in inputs: PlanInputs, lanes: [LaneFigures]) -> [AssumedFigure] {
    let table = Assumptions(inputs: inputs, lanes: lanes)
    let places = Dictionary(
      inputs.questionnaire.questions.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return AssumedField.allCases.enumerated()
      .sorted { left, right in
        (places[left.element.rawValue] ?? .max, left.offset)
          < (places[right.element.rawValue] ?? .max, right.offset)
      }
      .compactMap { _, field in table.used(field).map { AssumedFigure(field, $0) } }
  }

  /// What is used for a field; nil where somebody gave it or where nothing is reckoned from it.
  private func used(_ field: AssumedField) -> FigureValue? {
    switch field {
    case .decisionOwner: unnamed(.decisionOwner)
    case .reviewer: unnamed(.reviewer)
    case .backup: unnamed(.backup)
    case .systemOwner: unnamed(.systemOwner)
    case .riskOwner: unnamed(.riskOwner)
    case .pattern: pattern
    case .automation: isChosen(.automation) ? nil : design(inputs.design.automation.rawValue)
    case .timing: isChosen(.timing) ? nil : design(inputs.design.timing.rawValue)
    case .steps:
      inputs.assessment.isMapped
        ? nil : inputs.pattern.map { _ in .texts(inputs.assessment.plannedSteps.map(\.name)) }
    case .timeLimit:
      when(inputs.isRealTime || inputs.verdict > .fullAutomation, lacks: .reviewLimitMinutes) {
        .minutes(StandIn.timeLimit(for: inputs.design.timing))
      }
    case .targetErrorRate:
      when(true, lacks: .targetErrorRate) {
        .share(StandIn.targetErrorRate(for: inputs.letter(.errorImpact)))
      }
    case .reviewerMissRate:
      when(true, lacks: .reviewerMissRate) { .share(ReviewersMiss.unknown) }
    case .serviceHours:
      when(isReckoned, lacks: .serviceHours) { .hours(StandIn.serviceHours) }
    case .shrinkage:
      when(isReckoned, lacks: .shrinkage) { .share(StandIn.shrinkage) }
    case .reviewMinutes:
      when(true, lacks: .reviewMinutes) { .minutes(StandIn.reviewMinutes) }
    case .handlingMinutes:
      when(!inputs.isAutomatedToday, lacks: .handlingMinutes) {
        .minutes(StandIn.handlingMinutes)
      }
    case .hourlyCost: when(true, lacks: .hourlyCost) { .money(StandIn.hourlyCost) }
    case .currency: currency
    case .workingDaysPerYear: .days(StandIn.workingDaysPerYear)
    case .triggerLift: triggersChoose ? .number(StandIn.triggerLift) : nil
    case .threshold:
      lanes.compactMap(\.threshold).filter { $0.basis == .standard }.map(\.value).max()
        .map(FigureValue.share)
    case .reviewers, .tiredMissRate: nil
    }
  }

  private func when(
    _ isUsed: Bool, lacks key: FigureKey, _ value: () -> FigureValue
  ) -> FigureValue? {
    isUsed && inputs.number(key) == nil ? value() : nil
  }

  private func unnamed(_ role: RoleKey) -> FigureValue? {
    inputs.role(role) == nil ? .role(role) : nil
  }

  private func isChosen(_ key: FactKey) -> Bool { inputs.fact(key) != nil }

  private func design(_ word: String) -> FigureValue? { inputs.pattern.map { _ in .text(word) } }

  /// Not chosen, not known yet, or chosen from the options without being described anywhere.
  private var pattern: FigureValue? {
    guard let pattern = inputs.pattern, inputs.fact(.pattern) != pattern.id else { return nil }
    return .text(pattern.title)
  }

  /// A currency that comes with the questionnaire was chosen by nobody.
  private var currency: FigureValue? {
    let answer = inputs.file.answers[FactKey.currency.rawValue]
    guard answer.map({ $0.origin == .questionnaire }) ?? true else { return nil }
    return .text(inputs.text(.currency) ?? StandIn.currency)
  }

  private var isInLoop: Bool { inputs.verdict == .humanInTheLoop }

  /// Whether people and hours can be reckoned.
  private var isReckoned: Bool {
    inputs.number(.volumePerDay) != nil && inputs.number(.reviewMinutes) != nil
  }

  /// Whether what people see is chosen by triggers, so that a share of the errors is seen.
  private var triggersChoose: Bool {
    isInLoop
      && !inputs.assessment.plannedSteps.contains {
        $0.actor == .system && ($0.control ?? .automatic) >= .approve
      }
  }
}
