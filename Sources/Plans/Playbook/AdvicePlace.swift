// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in the plan that the playbook's advice is written for.
///
/// Its texts may name the slots of their key and every value of the plan.
///
/// Places marked as keyed are read entry by entry: the title is a key that the code looks up, and
/// is not shown. `AdviceKey` lists them.
package enum AdvicePlace: String, CaseIterable, Sendable {
  // Decision on a page.
  /// Keyed: why the verdict is what it is.
  case reason
  /// Keyed: what a gate does to the verdict, the controls or the duties.
  case gateEffect = "gate-effect"
  case scope
  case outOfScope = "out-of-scope"
  case residualRisk = "residual-risk"
  case benefit
  /// What stands against signing, beside what the figures say.
  case toSettle = "to-settle"
  /// What the signatures commit to.
  case commitment
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
  /// A record as the title, and how long it is kept and why.
  case retention
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
  /// What two metrics that move together mean, and what to do.
  case metricPair = "metric-pair"
  case feedbackLoop = "feedback-loop"
  case changeControl = "change-control"
  /// Keyed: what a phase checks, its cap and its length.
  case phase
  /// Keyed: how the sample sizes were found.
  case sampling
  /// Keyed: what the volume, the calendar and the controls make of the schedule.
  case volumeNote = "volume-note"
  // Capacity and economics.
  /// Keyed: the people that the checks take.
  case capacity
  /// Keyed by line.
  case costTitle = "cost-title"
  /// Keyed: what the costs say about the decision.
  case costNote = "cost-note"
  // The simulation of reviews.
  /// Keyed: what the table shows.
  case simulation
  // Risks.
  case reviewerCompetence = "reviewer-competence"
  case consultation
  // Duties.
  case notice
  case evidence
  case incident
  case pointer
  // Open questions.
  /// Keyed: questions that no answer file words itself.
  case openQuestion = "open-question"
}
