// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Which questions a lane may answer for itself; all others hold for every lane.
package enum LaneScope {
  static let facts = [
    "adverse_outcomes", "automation", "special_category_data", "legal_basis",
  ]
  static let figures = [
    "proposal_error_rate", "override_rate_today", "error_cost", "review_minutes",
    "handling_minutes", "target_error_rate",
  ]

  /// The scored questions and the few facts and figures that may differ.
  package static func questions(of questionnaire: Questionnaire) -> [Question] {
    questionnaire.questions.filter {
      $0.kind == .abc || facts.contains($0.id) || figures.contains($0.id)
    }
  }
}
