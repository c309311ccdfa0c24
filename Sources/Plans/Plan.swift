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
  package let schedule: Schedule
  package let capacity: [PhaseCapacity]
  /// The questions whose answers the hours of human work lack.
  package let askedForHours: [String]
  package let economics: Economics
  package let risks: [Risk]
  package let duties: [PlanDuty]
  /// Duties that start on a later day.
  package let upcomingDuties: [PlanDuty]
  package let assumptions: [Assumption]
  package let openQuestions: [OpenQuestion]
  package let appendix: Appendix
  /// How long records are kept, and why.
  package let records: Records
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

/// A value of ours with the role that confirms it, as the plan calls it.
package struct ConfirmedValue: Sendable {
  package let value: OwnValue
  package let confirmedBy: String
}

extension Plan {
  /// Whether too little is known to plan anything but to find out: no volume, no rate, no steps.
  package var isToFindOut: Bool {
    let inputs = figures.inputs
    return inputs.number(.volumePerDay) == nil && !map.isMapped && inputs.file.lanes.isEmpty
      && inputs.number(.proposalErrorRate) == nil && inputs.number(.errorRateToday) == nil
  }
}
