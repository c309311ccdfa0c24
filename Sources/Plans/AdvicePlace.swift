// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// A place in the plan that the playbook's advice is written for.
///
/// Places marked as keyed are read entry by entry: the title is a key that the code looks up, and
/// is not shown.
package enum AdvicePlace: String, CaseIterable, Sendable {
  // Decision on a page.
  /// Keyed: why the verdict is what it is.
  case reason
  case scope
  case outOfScope = "out-of-scope"
  case residualRisk = "residual-risk"
  case benefit
  case assessAgain = "assess-again"
  // Workflow map.
  /// Keyed by `AssessedStep.Reason.key`.
  case stepWhy = "step-why"
  // Escalation.
  /// Keyed by the kind of trigger: conditions that apply beside those of the pattern.
  case trigger
  /// Keyed by control: when a person sees a case.
  case controlRule = "control-rule"
  case reviewerSees = "reviewer-sees"
  case reviewerMay = "reviewer-may"
  case reasonCode = "reason-code"
  case priority
  case customerRoute = "customer-route"
  /// Takes the place of the pattern's sentence where it applies.
  case onTimeout = "on-timeout"
  /// Takes the place of the pattern's sentence where it applies.
  case fallback
  /// An activity with four roles, separated by semicolons: R; A; C; I.
  case raci
  case auditTrail = "audit-trail"
  // Safeguards of full automation.
  case stopSwitch = "stop-switch"
  case rollback
  case volumeCap = "volume-cap"
  case alarm
  case auditSample = "audit-sample"
  // Limits of a manual plan.
  case decisionSupport = "decision-support"
  case supportAlert = "support-alert"
  case training
  case qualitySampling = "quality-sampling"
  case conditionsToAssessAgain = "conditions-to-assess-again"
  // Metrics and schedule.
  case calibrationRule = "calibration-rule"
  case feedbackLoop = "feedback-loop"
  case changeControl = "change-control"
  // Risks.
  case reviewerCompetence = "reviewer-competence"
  case consultation
  // Duties.
  case notice
  case evidence
  case incident
  case pointer
  // Assumptions.
  /// Keyed by question id: the words for a role that nobody has named.
  case roleMissing = "role-missing"
  /// Keyed by question id: why the plan assumes what it does.
  case assumption

  /// The keys that the code looks up at this place; nil where titles are free.
  package var keys: [String]? {
    switch self {
    case .reason:
      [
        "tally", "tally-raised", "raised-by-gates", "raised-by-steps", "split", "unmapped",
        "provisional",
      ]
    case .stepWhy:
      AssessedStep.Reason.keys
    case .trigger:
      Trigger.Kind.allCases.map(\.rawValue) + ["onward"]
    case .controlRule:
      [
        "review-on-trigger-pause", "review-on-trigger-flag", "approve", "human", "person",
        "automatic", "adverse-review-on-trigger", "adverse-approve", "adverse-human",
      ]
    default: nil
    }
  }

  /// Whether titles at this place are keys.
  package var isKeyed: Bool {
    switch self {
    case .reason, .stepWhy, .trigger, .controlRule, .roleMissing, .assumption: true
    default: false
    }
  }
}
