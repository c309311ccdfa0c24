// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted, or who signs, before a laxer letter of a lane is believed.
package enum Proof: String, CaseIterable, Sendable {
  /// Results that were wrong.
  case wrong
  /// What wrong results cost or harmed.
  case damage
  /// Wrong results that were undone before anybody was affected.
  case undoneInTime = "undone-in-time"
  /// Wrong results that were noticed in time.
  case seenInTime = "seen-in-time"
  /// Cases that did not belong into the lane.
  case misplaced
  /// Proposals that a person changed or rejected.
  case changed
  /// Complaints.
  case complaints
  /// Nothing can be counted: the person who answers for it signs.
  case sign
}
