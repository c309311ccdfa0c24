// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Section 3: when a case goes to a person, and what happens then.
package struct Escalation: Sendable {
  package var controlPoints: [ControlPoint]
  package var reviewer: String
  package var decisionOwner: String
  package var backup: String
  /// The time limit in words, such as "15 minutes"; nil where there is no control point.
  package var timeLimit: String?
  /// What happens when nobody answers in time; never silent approval.
  package var onTimeout: String
  /// The threshold of the design as a whole; nil where fixed rules do the work or people decide.
  package var confidence: ConfidenceThreshold?
  /// What makes a fully automatic workflow pause a case, which then waits in the exception queue.
  package var pauses: [Trigger]
  package var reviewerSees: [String]
  package var reviewerMay: [Advice]
  package var reasonCodes: [Advice]
  package var priority: [String]
  package var fallback: String
  package var customerRoute: [String]
  package var raci: [RACIRow]
  package var auditTrail: [Advice]
}

/// A step whose control is above automatic.
package struct ControlPoint: Sendable {
  package var step: String
  package var control: Control
  package var adverseControl: Control?
  /// When a person sees a case, in a sentence.
  package var rule: String
  /// What holds for outcomes against the person, where it differs.
  package var adverseRule: String?
  /// What was noted about the step.
  package var note: String?
  /// Whether the case waits for the reviewer; otherwise it is flagged and goes on.
  package var pauses: Bool
  package var confidence: ConfidenceThreshold?
  package var triggers: [Trigger]
  package var reviewer: String
  package var decisionOwner: String
  package var timeLimitMinutes: Double
  package var timeLimit: String
  package var onTimeout: String
}

/// The confidence under which a case goes to a person.
package struct ConfidenceThreshold: Sendable {
  package var figure: ThresholdFigure
  /// How it was found, with its inputs.
  package var derivation: String
  /// The threshold with two decimals, such as "0.70".
  package var shown: String
}

/// Who does, answers for, is asked about and is told of an activity.
package struct RACIRow: Sendable {
  package var activity: String
  package var responsible: String
  package var accountable: String
  package var consulted: String
  package var informed: String
}
