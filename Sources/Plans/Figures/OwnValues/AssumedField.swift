// SPDX-License-Identifier: GPL-3.0-or-later

/// What an assumption is about: the id of the question that would settle it, or the plan's own name.
package enum AssumedField: String, CaseIterable, Sendable {
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
  case shrinkage
  case reviewMinutes = "review_minutes"
  case handlingMinutes = "handling_minutes"
  case hourlyCost = "hourly_cost"
  case currency
  case workingDaysPerYear = "working_days_per_year"
  case triggerLift = "trigger_lift"
  case threshold = "confidence_threshold"
  // Of a simulation alone.
  case reviewers
  case tiredMissRate = "tired_miss_rate"
}

/// A number or name that the plan needed and nobody gave.
package struct AssumedFigure: Hashable, Sendable {
  package let field: AssumedField
  package let used: FigureValue
  /// Who confirms it or says another.
  package let confirmedBy: RoleKey

  init(_ field: AssumedField, _ used: FigureValue) {
    self.field = field
    self.used = used
    confirmedBy =
      switch field {
      case .timeLimit, .serviceHours, .shrinkage, .reviewMinutes, .handlingMinutes, .reviewers:
        .reviewer
      case .targetErrorRate, .reviewerMissRate, .threshold, .triggerLift, .tiredMissRate:
        .riskOwner
      case .automation, .timing: .systemOwner
      case .decisionOwner, .reviewer, .backup, .systemOwner, .riskOwner, .pattern, .steps,
        .hourlyCost, .currency, .workingDaysPerYear:
        .decisionOwner
      }
  }
}
