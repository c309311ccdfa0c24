// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// The implementation plan for one workflow: values and finished phrases, before any document.
package struct Plan: Sendable {
  package let workflow: Workflow
  package let assessment: Assessment
  package let decision: DecisionPage
  package let map: WorkflowMap
  package let escalation: Escalation
  package let metrics: [Metric]
  package let feedbackLoop: [String]
  package let schedule: Schedule
  package let capacity: [PhaseCapacity]
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
  package let advice: [String: [Advice]]
}

/// A statement of the playbook that applies to this workflow.
package struct Advice: Sendable {
  package var title: String?
  package var text: String
}

/// A number or name that the plan needed and nobody gave.
package struct Assumption: Sendable {
  /// The id of the question that would settle it.
  package var field: String
  /// The value used, as it is shown; nil where nothing could stand in.
  package var used: AssumedValue
  package var why: String
}

package enum AssumedValue: Sendable {
  case number(Double)
  case text(String)
}

/// Something that somebody must find out.
package struct OpenQuestion: Sendable {
  package var question: String
  package var owner: String?
  package var due: String?
}

/// What was said beside the answers.
package struct Remarks: Sendable {
  package var parkingLot: [Remark]
  package var actions: [Remark]
  package var decisions: [Remark]
  package var assumptions: [Remark]
}
