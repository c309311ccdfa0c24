// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a workflow stands in the order of attack; the cases are in that order.
package enum AttackGroup: String, CaseIterable, Comparable, Sendable {
  /// Decided, with a robust verdict, no high risk, a gain, and people for the checks.
  case quickWin = "quick-win"
  /// Decided, but something speaks against beginning with it.
  case next
  /// The verdict hangs on an open question, or somebody does not accept the decision.
  case blocked
  /// People keep the work.
  case leave

  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
