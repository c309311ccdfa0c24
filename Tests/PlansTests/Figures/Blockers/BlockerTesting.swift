// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// One step that is settled by a system and reviewed on triggers.
let oneStep = """
  steps:
    - name: Settle
      actor: system
      answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
  """

/// A Monday.
let startDay = "start_date: 2027-02-01"

/// The blockers of a file with a volume and owners, so that nothing else is missing.
func settledBlockers(
  _ answers: [String] = [], rest: String = "", letters: String = "bbbbbbbbbb",
  road: Road? = nil, capacity: CapacityFigures? = nil
) throws -> [Blocker] {
  let usual = [
    "volume_per_day: 100", "decision_owner: Head", "risk_owner: Risk", "system_owner: Platform",
    "reviewer_role: Reviewer",
  ].filter { line in
    !answers.contains { $0.hasPrefix(line.prefix { $0 != ":" }) }
  }
  return Blockers.list(
    in: try findingContext(letters, usual + answers, rest: rest, road: road, capacity: capacity))
}
