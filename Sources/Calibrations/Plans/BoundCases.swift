// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Plans
import Values

/// The cases that a bound of the plan is about: those of its lane, in its window.
///
/// Without days in the log, or without a window, all days count.
struct BoundCases {
  private static let daysOfWeek = 7

  private let lane: String?
  /// The first day of the window, which ends with the log; nil where all days count.
  private let first: CalendarDate?
  private let log: LogCounts

  /// - Parameters:
  ///   - lane: nil for all cases.
  ///   - window: in working days; nil for the whole log.
  ///   - weekdays: how many days of a week are worked, 1...7.
  init(of lane: String?, window: Int?, weekdays: Int, in log: LogCounts) {
    self.lane = lane
    self.log = log
    let last = log.groups.keys.filter { $0.lane == nil }.compactMap(\.day).max()
    first = window.flatMap { window in
      let week = max(1, weekdays)
      let span = (window * Self.daysOfWeek + week - 1) / week
      return last?.adding(days: 1 - span)
    }
  }

  var counts: GroupCounts {
    guard let first else { return log.groups[LogGroup(lane: lane)] ?? GroupCounts() }
    return log.groups.reduce(into: GroupCounts()) { sum, entry in
      let (group, counts) = entry
      guard group.lane == lane, group.segment == nil, group.version == nil, let day = group.day,
        day >= first
      else { return }
      sum = sum + counts
    }
  }

  /// How long they took.
  var times: CaseTimes {
    log.times.reduce(into: CaseTimes()) { all, part in
      if let lane, part.key.lane != lane { return }
      if let first, part.key.day.map({ $0 < first }) ?? true { return }
      all.append(part.value)
    }
  }
}
