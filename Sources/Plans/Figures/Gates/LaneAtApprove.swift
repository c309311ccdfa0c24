// SPDX-License-Identifier: GPL-3.0-or-later

/// A lane that may go alone by its letters, and whose cases people approve all the same.
package struct LaneAtApprove: Hashable, Sendable {
  package enum Reason: String, Sendable {
    /// Its rate is below the target, and no gate that fits into the days is passed one time in two.
    case odds
    /// Not even a sample without an error fits into the days.
    case tooLong = "too-long"
  }

  /// The lane's id; `LaneInputs.allCases` where none are given.
  package let lane: String
  package let reason: Reason
  /// The feasible gate with the best odds; nil where none fits into the days.
  package let best: LaneGate?
}

extension LaneAtApprove {
  /// Nil for a lane whose gate can be tried.
  init?(_ lane: String, _ gate: LaneGate?) {
    guard gate?.isUnlikely ?? true else { return nil }
    self.init(lane: lane, reason: gate == nil ? .tooLong : .odds, best: gate)
  }
}
