// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// How a lane's cases are worked on a day.
package enum LaneMode: Hashable, Sendable {
  /// The design has not begun here: by the people of today, or by the system that works alone today.
  case asToday
  /// By people, whatever the system proposes.
  case byHand
  /// The system proposes, and people approve every case.
  case approved
  /// The system settles cases; people see this part of them, 0 to 1, chosen by triggers or chance.
  case alone(seen: Double)
}

extension LaneMode {
  /// How a phase has a lane worked.
  ///
  /// A lane that does not run alone is approved case by case, or by hand where its control says so;
  /// until its claims are proven, which is so in the last phase, the control without them counts.
  ///
  /// - Parameter isLast: whether no phase comes after.
  init(of lane: LaneFigures, in phase: PhaseFigures, isLast: Bool) {
    if phase.asToday.contains(lane.id) {
      self = .asToday
    } else if phase.alone.contains(lane.id) {
      self = .alone(seen: phase.coverage[lane.id] ?? 0)
    } else {
      self = .withPeople(isLast && !lane.goesAlone ? lane.control : lane.controlUntilProven)
    }
  }

  /// How a lane with people in it is worked under a control.
  static func withPeople(_ control: Control) -> LaneMode {
    control == .human ? .byHand : .approved
  }
}

extension LaneMode {
  /// Whether the system takes part in such a lane.
  var usesSystem: Bool {
    switch self {
    case .approved, .alone: true
    case .asToday, .byHand: false
    }
  }
}
