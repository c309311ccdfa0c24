// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension Plan {
  /// Puts what was reckoned into the sections of a plan.
  ///
  /// - Parameter sources: the files that the plan was made by.
  init(in words: PlanWords, sources: [Appendix.Source]) {
    let figures = words.figures.plan
    workflow = words.file.workflow
    assessment = words.assessment
    schedule = .of(words)
    map = .of(words)
    escalation = .of(words)
    metrics = Metric.all(in: words)
    capacity = PhaseCapacity.all(in: words)
    askedForHours = Self.askedForHours(in: words)
    economics = .of(words)
    decision = .of(words)
    risks = Risk.all(in: words)
    duties = PlanDuty.all(in: words)
    upcomingDuties = PlanDuty.upcoming(in: words)
    appendix = .of(words, sources: sources)
    records = .of(words)
    openQuestions = OpenQuestion.all(in: words)
    assumptions = AssumedInput.ofPlan(words.figures).map(words.assumption)
    self.figures = figures
    let told = FindingWords(words)
    findings = figures.findings.compactMap(told.text)
    blockers = figures.blockers.compactMap(told.text)
    ownValues = figures.ownValues.map {
      ConfirmedValue(value: $0, confirmedBy: words.slots.role($0.confirmedBy))
    }
    roleNames = Dictionary(
      RoleKey.allCases.map { ($0, words.role($0)) }, uniquingKeysWith: { first, _ in first })
    portfolio = PortfolioWords(PortfolioFigures(figures), in: words)
  }

  private static func askedForHours(in words: PlanWords) -> [String] {
    let capacity = words.figures.plan.capacity
    let days = capacity.phases.map(\.day) + [capacity.steady]
    let keys = Set(days.flatMap(\.lacking).compactMap(\.key?.rawValue))
    return words.questionnaire.questions.filter { keys.contains($0.id) }.map(\.ask)
  }
}
