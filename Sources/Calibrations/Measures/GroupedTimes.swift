// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Values

/// The single times of a log by what is reported of them, put together once.
struct GroupedTimes {
  private var groups: [LogGroup: CaseTimes] = [:]
  private var weeks: [CalendarDate: CaseTimes] = [:]

  init(_ log: LogCounts) {
    for (marks, times) in log.times {
      var parts = [LogGroup.all]
      if let lane = marks.lane { parts.append(LogGroup(lane: lane)) }
      if let segment = marks.segment { parts.append(LogGroup(segment: segment)) }
      if let version = marks.version { parts.append(LogGroup(version: version)) }
      for part in parts { groups[part, default: CaseTimes()].append(times) }
      if let monday = marks.day?.monday { weeks[monday, default: CaseTimes()].append(times) }
    }
  }

  /// Of all cases, or those of one lane, segment or version.
  subscript(group: LogGroup) -> CaseTimes { groups[group] ?? CaseTimes() }

  func ofWeek(from monday: CalendarDate) -> CaseTimes { weeks[monday] ?? CaseTimes() }
}
