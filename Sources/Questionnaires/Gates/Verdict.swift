// SPDX-License-Identifier: GPL-3.0-or-later

/// What a workflow should be, ordered by human involvement.
package enum Verdict: String, CaseIterable, Comparable, Sendable {
  case fullAutomation = "full-automation"
  case humanInTheLoop = "human-in-the-loop"
  case manual

  private var involvement: Int {
    switch self {
    case .fullAutomation: 0
    case .humanInTheLoop: 1
    case .manual: 2
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.involvement < right.involvement }
}
