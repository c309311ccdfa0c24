// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires

/// What the index says about a plan; small, so that the plan itself can go.
package struct IndexRow: Sendable {
  package let id: String
  package let name: String
  package let verdict: Verdict
  package let isProvisional: Bool
  package let controlPoints: Int
  package let openQuestions: Int
  /// The first date of the plan on or after the assessment, as `YYYY-MM-DD`.
  package let nextDate: String?

  package init(of plan: Plan) {
    id = plan.workflow.id
    name = plan.workflow.name
    verdict = plan.verdict
    isProvisional = plan.assessment.isProvisional
    controlPoints = plan.map.steps.count(where: \.isControlPoint)
    openQuestions = plan.openQuestions.count
    nextDate = Self.nextDate(of: plan)
  }

  /// No clock takes part: the day of the assessment is the earliest that counts.
  private static func nextDate(of plan: Plan) -> String? {
    let earliest = plan.workflow.assessedOn.map { "\($0)" } ?? ""
    let dates =
      plan.schedule.phases.compactMap { $0.starts.map { "\($0)" } }
      + plan.openQuestions.compactMap(\.due)
      + plan.figures.inputs.file.actions.compactMap { $0.due.map { "\($0)" } }
    // Dates as YYYY-MM-DD sort as texts.
    return dates.filter { $0 >= earliest }.min()
  }
}
