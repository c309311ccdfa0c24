// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// Section 8: what a gate asks of people.
package struct PlanDuty: Sendable {
  package var id: String
  package var title: String
  package var duty: Duty?
  package var adverseOnly: Bool
  package var because: String
  /// Whether it applies only as long as an answer is not known.
  package var onlyForUnknown: Bool
  package var asks: String?
  package var evidence: String?
  package var notice: String?
  package var cite: String?
  package var jurisdiction: String?
  package var from: CalendarDate?
  package var until: CalendarDate?
  package var checked: CalendarDate?
  /// Whether it was last read over a year before the assessment.
  package var isStale: Bool
  package var unverified: String?
}
