// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

extension PeopleFacts {
  init(_ capacity: CapacityFigures) {
    self.init(
      demands: capacity.phases.enumerated().flatMap { index, phase in
        let isLast = index == capacity.phases.count - 1
        return phase.day.roles.compactMap { role in
          Demand(role, in: phase, peak: isLast ? capacity.peak?.day.role(role.role) : nil)
        }
      },
      backlogs: (capacity.peak?.leftovers ?? []).compactMap { left in
        left.role.name.map {
          Backlog(
            role: $0, hoursLeft: left.backlog.hoursLeft, daysToClear: left.backlog.daysToClear)
        }
      },
      waiting: Waiting.all(in: capacity),
      fallbacks: capacity.waysBack.filter(\.isLastPhase).map(Fallback.init))
  }
}

extension PeopleFacts.Demand {
  /// Nil for people at a queue, of whom hours alone do not say how many are enough, and where nobody
  /// is named.
  fileprivate init?(_ work: RoleWork, in phase: PhaseWork, peak: RoleWork?) {
    guard let role = work.role.name, !work.isAtQueue else { return nil }
    let isKnown = work.isComplete || work.hours.mid > 0
    self.init(
      role: role, phase: phase.phase, lane: phase.lane,
      hoursNeeded: isKnown ? work.hours.mid + work.hoursAsToday.mid : nil,
      hoursThere: work.hoursForCases, peopleMissing: work.moreOnRoster,
      peakHoursNeeded: peak.map { $0.hours.mid + $0.hoursAsToday.mid },
      peakPeopleMissing: peak?.morePresent)
  }
}

extension PeopleFacts.Waiting {
  /// The pools of steady operation, in which everybody takes every case.
  fileprivate static func all(in capacity: CapacityFigures) -> [PeopleFacts.Waiting] {
    guard let pool = capacity.steady.agents?.together, let there = pool.there,
      let within = pool.withinNow, let phase = capacity.phases.last
    else { return [] }
    let roles = Set(pool.roles)
    var lanes: [String] = []
    for row in phase.day.rows
    where row.isUrgent && roles.contains(row.role) && !lanes.contains(row.lane) {
      lanes.append(row.lane)
    }
    return [
      PeopleFacts.Waiting(
        lanes: lanes, phase: phase.phase, people: Int(min(there, 100_000).rounded(.down)),
        limitMinutes: pool.limitMinutes.value, withinLimit: within, fewestPeople: pool.needed,
        shortestLimitMinutes: nil)
    ]
  }
}

extension PeopleFacts.Fallback {
  fileprivate init(_ way: WayBack) {
    self.init(
      lane: way.lane, role: way.role.name ?? way.backup.name, hours: way.ordinary.hours,
      peopleMissing: way.ordinary.morePeople)
  }
}
