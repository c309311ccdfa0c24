// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans

/// The people that a threshold takes, by the plan's own reckoning of its queue.
package struct LaneStaffing: Hashable, Sendable {
  /// The people at one share of reviewed cases.
  package struct People: Hashable, Sendable {
    /// The share of cases that people see, 0 to 1.
    package let share: Double
    /// Nil where no number is enough.
    package let ordinary: Int?
    /// Nil likewise, and where no peak is given.
    package let peak: Int?
  }

  /// Nil for all cases.
  package let lane: String?
  package let today: People
  /// At the threshold that is proposed.
  package let proposed: People
  /// Who is there.
  package let reviewers: Int
  package let hasPeak: Bool

  /// Whether the proposed threshold takes more people than there are, on either day.
  package var isShort: Bool {
    (proposed.ordinary ?? Int.max) > reviewers
      || (hasPeak && (proposed.peak ?? Int.max) > reviewers)
  }
}

extension LaneStaffing {
  /// Nil where nothing is decided, or the plan lacks figures for its queue.
  init?(_ calibration: LaneCalibration, file: AnswerFile, by planner: Planner) {
    guard let threshold = calibration.threshold, let today = threshold.escalationToday,
      let proposed = threshold.escalation,
      let simulation = try? planner.simulation(
        for: file, shares: [today, proposed].filter { $0 > 0 && $0 <= 1 }),
      let lane = simulation.lanes.first(where: { !simulation.hasLanes || $0.id == calibration.lane }
      )
    else { return nil }
    self.lane = calibration.lane
    self.today = Self.people(at: today, lane)
    self.proposed = Self.people(at: proposed, lane)
    reviewers = lane.reviewers
    hasPeak = lane.peakRows != nil
  }

  private static func people(at share: Double, _ lane: LaneSimulation) -> People {
    guard share > 0 else { return People(share: share, ordinary: 0, peak: 0) }
    func needed(_ rows: [Simulation.Row]?) -> Int? {
      rows?.first { $0.share == share }?.reviewersNeeded
    }
    return People(share: share, ordinary: needed(lane.rows), peak: needed(lane.peakRows))
  }
}
