// SPDX-License-Identifier: GPL-3.0-or-later

/// The questions whose answers figures are reckoned from.
package enum FigureKey: String, CaseIterable, Sendable {
  case volumePerDay = "volume_per_day"
  case peakVolumePerDay = "peak_volume_per_day"
  case peakDaysPerYear = "peak_days_per_year"
  case handlingMinutes = "handling_minutes"
  case reviewMinutes = "review_minutes"
  case hourlyCost = "hourly_cost"
  case errorCost = "error_cost"
  case errorRateToday = "error_rate_today"
  case proposalErrorRate = "proposal_error_rate"
  case overrideRateToday = "override_rate_today"
  case reviewers
  case reviewerMissRate = "reviewer_miss_rate"
  case reviewLimitMinutes = "review_sla_minutes"
  case serviceHours = "service_hours"
  case shrinkage
  case targetErrorRate = "target_error_rate"
  case containmentToday = "containment_today"
  case repeatContactToday = "repeat_contact_today"
}

/// The facts that figures depend on.
package enum FactKey: String, CaseIterable, Sendable {
  case pattern
  case automation
  case timing
  case currentState = "current_state"
  case usableConfidence = "usable_confidence"
  case reviewClock = "review_clock"
  case adverseOutcomes = "adverse_outcomes"
  case evaluatesStaff = "evaluates_staff"
  case specialCategoryData = "special_category_data"
  case reachesPeople = "reaches_people"
  case affectsPerson = "affects_person"
  case legalBasis = "legal_basis"
  case startDate = "start_date"
  case currency
  case channels
}

/// The scored questions that figures depend on.
package enum LetterKey: String, CaseIterable, Sendable {
  case errorImpact = "error_impact"
  case reversibility
  case detectability
  case judgment
  case customerImpact = "customer_impact"
  case compliance
  case overrideRate = "override_rate"
  case empathy
}

/// Who is named in the answers.
package enum RoleKey: String, CaseIterable, Sendable {
  case decisionOwner = "decision_owner"
  case reviewer = "reviewer_role"
  case backup = "escalation_contact"
  case systemOwner = "system_owner"
  case riskOwner = "risk_owner"
}
