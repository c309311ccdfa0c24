// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension PortfolioRow {
  /// - Parameter file: the answer file as the user named it.
  package init(of plan: Plan, file: String) {
    let (assessment, figures) = (plan.assessment, plan.portfolio)
    self.init(
      id: plan.workflow.id, name: plan.workflow.name, file: file,
      verdict: plan.verdict, isProvisional: assessment.isProvisional,
      bestCase: assessment.bestCase, changesToFlip: assessment.changesToFlip,
      isChangesToFlipUnreckoned: assessment.isChangesToFlipUnreckoned,
      isRobust: Self.isRobust(assessment), volumePerDay: figures.volumePerDay,
      yearlySavings: figures.savings, leastExtraCost: figures.leastExtraCost,
      currency: plan.economics.currency,
      hoursFreed: figures.hoursFreed, risk: plan.highestRisk,
      highRisks: plan.risks.filter { $0.level == .high }.map(\.title),
      reviewerRole: figures.reviewerRole, reviewersThere: figures.reviewersThere,
      need: figures.need,
      readiness: Self.readiness(assessment.tally), flips: plan.decision.flips,
      openQuestions: figures.openQuestions,
      dissent: plan.decision.dissent.filter { $0.accepts == false }.map {
        PortfolioDissent(who: $0.who, question: $0.question)
      },
      reason: plan.decision.reasons.first, assessAgain: figures.assessAgain,
      questions: figures.questions, assumed: figures.assumed, words: figures.words,
      notes: assessment.notes)
  }

  static func isRobust(_ assessment: Assessment) -> Bool {
    assessment.verdict == .fullAutomation
      ? assessment.flips.allSatisfy { $0.to == .c } : assessment.flips.isEmpty
  }

  static func readiness(_ tally: Tally) -> Double {
    tally.total > 0 ? (Double(tally.a) + Double(tally.b) / 2) / Double(tally.total) : 0
  }
}

extension OpenQuestion {
  /// The unknown answers that the verdict hangs on: scored ones, those of steps, and those that a
  /// gate fired for.
  static func behindVerdict(in words: PlanWords) -> [OpenQuestion] {
    let gates = words.assessment.gates.filter(\.onlyForUnknown).compactMap(\.gate)
    let fields = Set(
      words.questionnaire.scored.map(\.id)
        + gates.flatMap { $0.condition.entries.map(\.question) })
    return unknownAnswers(in: words).filter { $0.field.map(fields.contains) ?? false }
      + unknownLetters(in: words)
  }
}
