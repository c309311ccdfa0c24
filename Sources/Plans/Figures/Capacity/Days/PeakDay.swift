// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// The last phase on a peak day.
package struct PeakDay: Sendable {
  package let day: DayWork
  /// Days of a year; nil where nobody said.
  package let daysPerYear: Double?
  /// Working days of the longest run of them; nil where nobody said how many there are.
  package let longestRun: Planned<Int>?
  /// What lies at the end of the longest run, by role with more work than its people can do once an
  /// ordinary day has as many as it takes.
  ///
  /// Empty where all of it fits, where somebody waits, or where people or days are not known.
  package let leftovers: [PeakLeftover]

  /// What is not known; with any of it hours and people are "at least".
  package let lacking: [Lacking]

  /// Further people who are there then, by role, once an ordinary day has as many as it takes; a role
  /// is missing at a queue, and where nobody counted it.
  package let morePresent: [Role: Int]

  /// Further people at the queues beyond those there; nil where cases can wait or nobody said.
  package var moreAgents: Int? { day.agents?.missing }

  /// - Parameters:
  ///   - peak: the last phase on a peak day.
  ///   - ordinary: the same on any other.
  init(_ peak: DayWork, ordinary: DayWork, _ reckoner: DayReckoner, in inputs: PlanInputs) {
    let dates = Set(inputs.peakDates)
    let perYear = inputs.peakDays.planned
    let run = dates.isEmpty ? nil : inputs.calendar.longestRun(of: dates)
    day = peak
    morePresent = peak.morePresent(beside: ordinary)
    // Without an ordinary day nobody can tell how much more is read on a peak day.
    lacking = (peak.lacking + (reckoner.peakRatio == nil ? [.figure(.volumePerDay)] : [])).unique()
    daysPerYear = perYear
    // Where no dates are given, all peak days may come one after the other.
    longestRun = perYear.map { Planned(run, standIn: Int(min($0, 366))) }
    guard peak.agents == nil, let days = longestRun?.value, days > 0 else {
      leftovers = []
      return
    }
    leftovers = peak.roles.compactMap { role in
      PeakLeftover(
        role, ordinary: ordinary.role(role.role), days: days,
        pause: inputs.calendar.shortestPause(between: dates))
    }
  }
}

/// What a run of peak days leaves lying for one role.
package struct PeakLeftover: Sendable {
  package let role: Role
  package let backlog: PeakBacklog
  /// The fewest working days from one run of peak days to the next; nil where nobody dated them.
  package let pause: Int?
  /// Whether it is cleared within 20 working days after the run, and before the next one.
  package var isClearedInTime: Bool {
    backlog.daysToClear.map { $0 <= min(CapacityOwn.mostDaysToClear, pause ?? .max) } ?? false
  }
  /// Whether the next run comes before it is cleared, so that it grows from one to the other.
  package var grows: Bool {
    pause.map { pause in backlog.daysToClear.map { $0 > pause } ?? true } ?? false
  }
  /// Working days after the run until nothing lies any more; nil where that is no time to wait.
  package var daysToTell: Int? { grows ? nil : backlog.daysToTell }

  init?(_ peak: RoleWork, ordinary: RoleWork?, days: Int, pause: Int?) {
    guard let there = peak.hoursFilled(beside: ordinary) else { return nil }
    let backlog = PeakBacklog(
      ordinaryHours: ordinary.map { $0.hours.mid + $0.hoursAsToday.mid } ?? 0,
      peakHours: peak.hours.mid + peak.hoursAsToday.mid, hoursThere: there, peakDays: days)
    guard backlog.hoursLeft > 0 else { return nil }
    role = peak.role
    self.backlog = backlog
    self.pause = pause
  }
}

extension DayWork {
  /// Further people on a day, by role, once an ordinary one has as many as it takes.
  func morePresent(beside ordinary: DayWork) -> [Role: Int] {
    roles.reduce(into: [:]) { more, work in
      more[work.role] = work.morePresent(beside: ordinary.role(work.role))
    }
  }
}
