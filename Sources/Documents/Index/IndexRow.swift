// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Values

/// What the index says about a plan; small, so that the plan itself can go.
package struct IndexRow: Sendable {
  package let id: String
  package let name: String
  package let verdict: Verdict
  package let isProvisional: Bool
  /// Whether people approve all the same what the system would settle, as no test proves it yet.
  package let isHeld: Bool
  /// How many rows the plan has of what must be settled.
  package let toSettle: Int
  /// How many it has of what is still open; of a plan to find out, of what to find out.
  package let stillOpen: Int
  /// What a year of it comes to, and the odds of its road.
  package let outlook: PlanOutlook
  /// The first date of the plan on or after the assessment.
  package let nextDate: Planned<CalendarDate>?

  package init(of plan: Plan) {
    id = plan.workflow.id
    name = plan.workflow.name
    verdict = plan.verdict
    outlook = PlanOutlook(of: plan)
    isProvisional = plan.assessment.isProvisional
    isHeld = plan.figures.road.holdsAll(of: plan.figures.lanes)
    let page = PlanPage(plan)
    let found: [CalendarDate]
    let open: [OpenRow]
    if page.isToFindOut {
      let questions = FindOutRow.all(on: page)
      open = OpenRow.remarks(on: page)
      toSettle = 0
      let unnamed = plan.blockers.contains { $0.blocker.source == .roles } ? 1 : 0
      stillOpen = questions.count + open.count + unnamed
      found = questions.compactMap(\.due)
    } else {
      open = OpenRow.all(on: page)
      toSettle = plan.blockers.count
      stillOpen = open.count
      found = page.phases.compactMap(\.starts)
    }
    let dates =
      found.map { Planned($0, isOurs: false) } + open.compactMap(\.due)
      + (page.isToFindOut ? [] : plan.blockers.compactMap(\.blocker.by))
    // No clock takes part: the day of the assessment is the earliest that counts.
    let earliest = plan.workflow.assessedOn
    nextDate = dates.filter { date in earliest.map { date.value >= $0 } ?? true }
      // A date that somebody gave goes before one of ours.
      .min { ($0.value, $0.isOurs ? 1 : 0) < ($1.value, $1.isOurs ? 1 : 0) }
  }
}
