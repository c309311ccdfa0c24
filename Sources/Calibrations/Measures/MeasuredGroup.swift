// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Values

/// A group of cases with what was measured of it.
package struct MeasuredGroup: Hashable, Sendable, Identifiable {
  /// The lane, segment or version as it was logged, or the Monday of a week as `YYYY-MM-DD`.
  package let id: String
  package let measures: Measures
}

extension MeasuredGroup {
  /// The groups that one name tells apart, in the order of their names.
  static func all(in log: LogCounts, by name: (LogGroup) -> String?) -> [MeasuredGroup] {
    log.groups.compactMap { group, counts -> MeasuredGroup? in
      guard group.namesOne, let id = name(group) else { return nil }
      return MeasuredGroup(
        id: id, measures: Measures(counts, times: log.times(of: group), in: log))
    }.sorted { $0.id < $1.id }
  }

  /// The weeks from Monday to Sunday, in their order.
  static func weeks(of lane: String? = nil, in log: LogCounts) -> [MeasuredGroup] {
    var counts: [CalendarDate: GroupCounts] = [:]
    for (group, day) in log.groups {
      guard let date = group.day, group.lane == lane, group.segment == nil, group.version == nil
      else { continue }
      counts[date.monday, default: GroupCounts()] =
        counts[date.monday, default: GroupCounts()] + day
    }
    var times: [CalendarDate: CaseTimes] = [:]
    for (group, ofGroup) in log.times where lane == nil || group.lane == lane {
      guard let monday = group.day?.monday else { continue }
      times[monday] = (times[monday] ?? CaseTimes()) + ofGroup
    }
    return counts.keys.sorted().map { monday in
      MeasuredGroup(
        id: "\(monday)",
        measures: Measures(
          counts[monday] ?? GroupCounts(), times: times[monday] ?? CaseTimes(), in: log))
    }
  }
}

extension LogGroup {
  /// Whether exactly one of the things that tell cases apart is named.
  fileprivate var namesOne: Bool {
    [lane != nil, segment != nil, day != nil, version != nil].count { $0 } == 1
  }
}

extension CalendarDate {
  /// The Monday of its week.
  var monday: CalendarDate { adding(days: -weekday) }
}
