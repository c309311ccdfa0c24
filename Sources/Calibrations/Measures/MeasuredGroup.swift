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
  static func all(
    in log: LogCounts, _ times: GroupedTimes, by name: (LogGroup) -> String?
  ) -> [MeasuredGroup] {
    log.groups.compactMap { group, counts -> MeasuredGroup? in
      guard group.namesOne, let id = name(group) else { return nil }
      return MeasuredGroup(
        id: id, measures: Measures(counts, times: times[group], in: log))
    }.sorted { $0.id < $1.id }
  }

  /// The weeks from Monday to Sunday, in their order.
  static func weeks(in log: LogCounts, _ times: GroupedTimes) -> [MeasuredGroup] {
    var counts: [CalendarDate: GroupCounts] = [:]
    for (group, day) in log.groups where group.namesOne {
      guard let monday = group.day?.monday else { continue }
      counts[monday] = counts[monday].map { $0 + day } ?? day
    }
    return counts.sorted { $0.key < $1.key }.map { monday, counts in
      MeasuredGroup(
        id: "\(monday)",
        measures: Measures(counts, times: times.ofWeek(from: monday), in: log))
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
