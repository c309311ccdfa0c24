// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// What the rules need to know of the road.
package struct RoadFacts: Sendable {
  /// A phase with its day.
  package struct Phase: Hashable, Sendable {
    /// The phase's id in the playbook.
    package let id: String
    /// The lane that it opens; nil for any other phase.
    package let lane: String?
    package let starts: CalendarDate?
    /// When it would start if nothing of the room held it back; nil where that is the same.
    package let startsUnblocked: CalendarDate?
    package let ends: CalendarDate?
    package let decideOn: CalendarDate?
    package let gate: LaneGate?

    package init(
      id: String, lane: String? = nil, starts: CalendarDate? = nil,
      startsUnblocked: CalendarDate? = nil, ends: CalendarDate? = nil,
      decideOn: CalendarDate? = nil, gate: LaneGate? = nil
    ) {
      self.id = id
      self.lane = lane
      self.starts = starts
      self.startsUnblocked = startsUnblocked
      self.ends = ends
      self.decideOn = decideOn
      self.gate = gate
    }
  }

  /// The alarm of a lane.
  package struct LaneAlarm: Hashable, Sendable {
    package let lane: String
    package let alarm: Alarm
    /// Working days in which a routine sample is complete.
    package let routineDays: Int
    /// Working days in which the fresh sample is read.
    package let freshDays: Int

    package init(lane: String, alarm: Alarm, routineDays: Int, freshDays: Int) {
      self.lane = lane
      self.alarm = alarm
      self.routineDays = routineDays
      self.freshDays = freshDays
    }
  }

  /// In their order.
  package let phases: [Phase]
  package let alarms: [LaneAlarm]

  package init(phases: [Phase], alarms: [LaneAlarm] = []) {
    self.phases = phases
    self.alarms = alarms
  }

  /// - Parameter unblocked: the phases as they would be if nothing of the room held them back.
  package init(
    phases: [PhaseFigures], unblocked: [PhaseFigures] = [], alarms: [LaneAlarm] = []
  ) {
    self.init(
      phases: phases.map { phase in
        Phase(
          id: phase.id, lane: phase.lane, starts: phase.starts,
          startsUnblocked: unblocked.first { $0.id == phase.id && $0.lane == phase.lane }?.starts,
          ends: phase.ends, decideOn: phase.decideOn, gate: phase.gate)
      },
      alarms: alarms)
  }

  /// The first phase that something stops; nil where the road has none.
  package func phase(stoppedBy part: StoppedPart) -> Phase? {
    switch part {
    case .signature: phases.first
    case .phase(let id): phases.first { $0.id == id }
    case .lane(let id): phases.first { $0.lane == id }
    }
  }

  /// The gates in the order of their phases.
  package var gates: [LaneGate] { phases.compactMap(\.gate) }
}
