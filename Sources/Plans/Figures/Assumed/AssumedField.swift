// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the plan uses where nobody gave one: the id of the question that would settle it,
/// or the plan's own name for the value.
enum AssumedField: String, CaseIterable, Sendable {
  case decisionOwner = "decision_owner"
  case reviewer = "reviewer_role"
  case backup = "escalation_contact"
  case systemOwner = "system_owner"
  case riskOwner = "risk_owner"
  case pattern
  case automation
  case timing
  case steps
  case timeLimit = "review_sla_minutes"
  case targetErrorRate = "target_error_rate"
  case reviewerMissRate = "reviewer_miss_rate"
  case serviceHours = "service_hours"
  case currency
  case workingDaysPerYear = "working_days_per_year"
  case threshold = "confidence_threshold"
  case shrinkage
  case triggerLift = "trigger_lift"
  case reviewers
  case tiredMissRate = "tired_miss_rate"
}
