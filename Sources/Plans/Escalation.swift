// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Section 3: when a case goes to a person, and what happens then.
package struct Escalation: Sendable {
  package var controlPoints: [ControlPoint]
  package var reviewer: String
  package var decisionOwner: String
  package var backup: String
  package var timeLimitMinutes: Int
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
  /// Whether the case waits for the reviewer; otherwise it is flagged and goes on.
  package var pauses: Bool
  package var confidence: ConfidenceThreshold?
  package var triggers: [Trigger]
  package var reviewer: String
  package var decisionOwner: String
  package var timeLimitMinutes: Int
  package var onTimeout: String
}

/// The confidence under which a case goes to a person.
package struct ConfidenceThreshold: Sendable {
  package enum Basis: String, Sendable {
    case cost
    case standard = "default"
    case calibrated
  }

  package var threshold: Double
  package var basis: Basis
  /// How it was found, with its inputs.
  package var derivation: String
  /// Whether a review costs more than the error it prevents.
  package var reviewCostsMore: Bool
}

/// Who does, answers for, is asked about and is told of an activity.
package struct RACIRow: Sendable {
  package var activity: String
  package var responsible: String
  package var accountable: String
  package var consulted: String
  package var informed: String
}
