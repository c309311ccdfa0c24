// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// When a case goes to a person, and what is recorded of it.
package struct Escalation: Sendable {
  package let controlPoints: [ControlPoint]
  /// What makes a fully automatic workflow pause a case, which then waits in the exception queue.
  package let pauses: [Trigger]
  package let reasonCodes: [Advice]
  package let raci: [RACIRow]
  package let auditTrail: [Advice]
}

/// A step whose control is above automatic.
package struct ControlPoint: Sendable {
  package var step: String
  /// The highest that any lane gives.
  package var control: Control
  /// What each lane that passes the step gives it; empty where none are told apart.
  package var lanes: [LaneControl]
  package var adverseControl: Control?
  /// When a person sees a case, in a sentence.
  package var rule: String
  /// What holds for outcomes against the person, where it differs.
  package var adverseRule: String?
  /// What was noted about the step.
  package var note: String?
  /// The confidence under which a case goes to a person; nil where none decides about cases.
  package var confidence: ThresholdFigure?
  package var triggers: [Trigger]
  package var reviewer: String
  package var decisionOwner: String
  package var timeLimitMinutes: Double
  /// What happens when nobody answers in time; never silent approval.
  package var onTimeout: String
}

/// Who does, answers for, is asked about and is told of an activity.
package struct RACIRow: Sendable {
  package var activity: String
  package var responsible: String
  package var accountable: String
  package var consulted: String
  package var informed: String
}
