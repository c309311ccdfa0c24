// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// The implementation plan for one workflow: values and finished phrases, before any document.
package struct Plan: Sendable {
  package let workflow: Workflow
  package let assessment: Assessment
  package let design: Design
  package let decision: DecisionPage
  package let map: WorkflowMap
  package let escalation: Escalation
  package let metrics: [Metric]
  package let feedbackLoop: [String]
  package let schedule: Schedule
  package let capacity: [PhaseCapacity]
  /// How the capacity was reckoned, or what to find out before it can be.
  package let capacityNotes: [String]
  package let economics: Economics
  package let risks: [Risk]
  package let duties: [PlanDuty]
  /// Duties that start on a later day.
  package let upcomingDuties: [PlanDuty]
  package let assumptions: [Assumption]
  package let openQuestions: [OpenQuestion]
  package let remarks: Remarks
  package let appendix: Appendix
  /// The playbook's advice that applies, by its place in the plan.
  package let advice: [AdvicePlace: [Advice]]
  /// Everything that was reckoned for it.
  package let figures: PlanFigures
  /// The contradictions and gaps between answers, in words.
  package let findings: [FindingText]
  /// What must be settled, what stops earliest first.
  package let blockers: [BlockerText]
  /// The values that nobody gave, with who confirms each.
  package let ownValues: [ConfirmedValue]
  /// What the plan calls its roles: as they were named, else a neutral phrase.
  package let roleNames: [RoleKey: String]
  /// What its words say to the portfolio.
  let portfolio: PortfolioWords

  package var verdict: Verdict { assessment.verdict }

  /// The advice for a place; empty where none applies.
  package func advice(at place: AdvicePlace) -> [Advice] { advice[place] ?? [] }
}

/// A statement of the playbook that applies to this workflow.
package struct Advice: Sendable {
  package var title: String?
  package var text: String
}

/// A number or name that the plan needed and nobody gave.
package struct Assumption: Sendable {
  /// The id of the question that would settle it, or the plan's own name for the value.
  package var field: String
  package var used: AssumedValue
  package var why: String
}

package enum AssumedValue: Hashable, Sendable {
  case number(Double)
  case text(String)
}

/// Something that somebody must find out.
package struct OpenQuestion: Sendable {
  /// The id of the question, where it is one of the questionnaire's.
  package var field: String?
  package var question: String
  package var owner: String?
  /// A date as `YYYY-MM-DD`.
  package var due: String?
}

/// What was said beside the answers.
package struct Remarks: Sendable {
  package var parkingLot: [Remark]
  package var actions: [Remark]
  package var decisions: [Remark]
  package var assumptions: [Remark]
}

/// A value of ours with the role that confirms it, as the plan calls it.
package struct ConfirmedValue: Sendable {
  package let value: OwnValue
  package let confirmedBy: String
}
