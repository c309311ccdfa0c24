// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person does at a step, ordered by human involvement.
///
/// A customer's step has no control; that is a missing value, not a case.
package enum Control: String, CaseIterable, Comparable, Sendable {
  case automatic
  case reviewOnTrigger = "review-on-trigger"
  case approve
  case human

  private var involvement: Int {
    switch self {
    case .automatic: 0
    case .reviewOnTrigger: 1
    case .approve: 2
    case .human: 3
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.involvement < right.involvement }
}
