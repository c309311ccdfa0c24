// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension PortfolioRow {
  /// - Parameter file: the answer file as the user named it.
  package init(of plan: Plan, file: String) {
    let assessment = plan.assessment
    self.init(
      id: plan.workflow.id, name: plan.workflow.name, file: file,
      verdict: plan.verdict, isProvisional: assessment.isProvisional,
      bestCase: assessment.bestCase, changesToFlip: assessment.changesToFlip,
      isChangesToFlipUnreckoned: assessment.isChangesToFlipUnreckoned,
      isToFindOut: plan.isToFindOut,
      isRobust: Self.isRobust(assessment), figures: PortfolioFigures(plan.figures),
      currency: plan.figures.inputs.currency.value, risk: plan.highestRisk,
      highRisks: plan.risks.filter { $0.level == .high }.map(\.title),
      readiness: Self.readiness(assessment.tally), flips: plan.decision.flips,
      dissent: plan.decision.dissent.filter { $0.accepts == false }.map {
        PortfolioDissent(who: $0.who, question: $0.question)
      },
      reason: plan.decision.reason, words: plan.portfolio, notes: assessment.notes)
  }

  static func isRobust(_ assessment: Assessment) -> Bool {
    assessment.verdict == .fullAutomation
      ? assessment.flips.allSatisfy { $0.to == .c } : assessment.flips.isEmpty
  }

  static func readiness(_ tally: Tally) -> Double {
    tally.total > 0 ? (Double(tally.a) + Double(tally.b) / 2) / Double(tally.total) : 0
  }
}

extension Plan {
  /// The highest level of the risks; low where there are none.
  fileprivate var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
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
