// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The ids of the facts that the rules and the interview act on; a plan names those it reads where
/// it reads them, and everything else is data.
package enum Fact {
  package static let adverseOutcomes = "adverse_outcomes"
  package static let legalBasis = "legal_basis"
  package static let pattern = "pattern"
  package static let usableConfidence = "usable_confidence"
  package static let jurisdictions = GatePlace.question
  package static let domain = "domain"
  package static let startDate = "start_date"
}
