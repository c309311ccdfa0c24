// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Section 7: a way the design can go wrong.
package struct Risk: Sendable {
  package enum Level: String, Sendable {
    case low
    case medium
    case high
  }

  package var id: String
  package var group: RiskEntry.Group
  package var title: String
  package var level: Level
  package var because: [String]
  package var mitigation: String
  package var metric: String
  package var trigger: String
}
