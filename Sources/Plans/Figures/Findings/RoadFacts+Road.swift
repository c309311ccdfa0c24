// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

extension RoadFacts {
  /// - Parameter unblocked: the road as it would be if nothing of the room held it back.
  init(_ road: Road, unblocked: Road) {
    self.init(
      phases: road.phases, unblocked: unblocked.phases,
      alarms: road.alarms.compactMap { alarm in
        guard let limits = alarm.limits, let days = alarm.routineDays else { return nil }
        return LaneAlarm(
          lane: alarm.lane, alarm: limits, routineDays: days, freshDays: alarm.freshDays)
      })
  }
}
