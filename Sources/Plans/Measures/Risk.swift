// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Section 7: a way the design can go wrong.
package struct Risk: Sendable {
  package enum Level: String, Comparable, Sendable {
    case low
    case medium
    case high

    package static func < (left: Self, right: Self) -> Bool { left.severity < right.severity }

    /// 0 to 2.
    package var severity: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
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
