// SPDX-License-Identifier: GPL-3.0-or-later

/// What raised a lane above its own answers.
package struct LaneRaise: Sendable, Hashable {
  /// At most one level laxer than the whole; the last lane not at all.
  package var byCap = false
  /// The id of a lane before it that is stricter in verdict or control: the order of the lanes
  /// should be another.
  package var byLane: String?
}
