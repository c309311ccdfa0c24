// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in the plan that the playbook's advice is written for.
///
/// Places marked as keyed are read entry by entry: the title is a key that the code looks up, and
/// is not shown. `AdviceKey` lists them.
package enum AdvicePlace: String, CaseIterable, Sendable {
  // Everywhere.
  /// Keyed: the pieces that slots and sentences are made of.
  case word
  /// Keyed by question id: a role with who holds it, in a sentence.
  case role
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
  /// Keyed: the time of the next assessment.
  case assessAgainWhen = "assess-again-when"
  // Workflow map.
  /// Keyed by `AssessedStep.Reason.key`.
  case stepWhy = "step-why"
  /// Keyed by step question: what an answer in between is about.
  case concern
  // Escalation.
  /// Keyed by the kind of trigger: conditions that apply beside those of the pattern.
  case trigger
  /// Keyed by control: when a person sees a case.
  case controlRule = "control-rule"
  /// Keyed: how the confidence threshold was found.
  case thresholdBasis = "threshold-basis"
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
  /// Keyed: the figures that costs are reckoned from.
  case costFactor = "cost-factor"
  /// Keyed: what the costs say about the decision.
  case costNote = "cost-note"
  // The simulation of reviews.
  /// Keyed: what the table shows.
  case simulation
  // The portfolio, beside the other workflows.
  /// Keyed: why a workflow stands where it does in the order of attack, and who checks.
  case portfolio
  // Risks.
  case reviewerCompetence = "reviewer-competence"
  case consultation
  // Duties.
  case notice
  case evidence
  case incident
  case pointer
  // Assumptions and open questions.
  /// Keyed by question id: the words for a role that nobody has named.
  case roleMissing = "role-missing"
  /// Keyed by question id: why the plan assumes what it does.
  case assumption
  /// Keyed: questions that no answer file words itself.
  case openQuestion = "open-question"
  // Appendix.
  /// Keyed: how answers, votes and their origin are shown.
  case answer

  /// Whether the texts of this place are values of slots, or needed to find such values, or filled
  /// when the plan is gone.
  ///
  /// They may name the slots of their key alone: any other could lead back to the text itself, or
  /// has no value any more.
  package var feedsSlots: Bool {
    switch self {
    case .word, .role, .roleMissing, .assumption, .assessAgainWhen, .concern, .thresholdBasis,
      .costFactor, .portfolio:
      true
    default: false
    }
  }
}
