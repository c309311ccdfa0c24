// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that is counted in a decision log: what the readers of logs and of summaries fill, and
/// all that rates, certificates and drift are reckoned from.
package struct LogCounts: Hashable, Sendable {
  /// Rows that were read, 0 or more, the dropped ones among them.
  package var rows = 0
  /// Rows that count in nothing, by reason; reasons without rows are missing.
  package var dropped: [DropReason: Int] = [:]
  /// Rows that repeat a case without a rule of the map that says which one holds, as far as was
  /// found; 0 with such a rule.
  package var repeatedRows = 0
  package var logged: Logged = []
  package var coverage = LogCoverage.notSaid
  /// Whether it comes from one aggregation in a warehouse: then nothing is known of single times.
  package var isSummary = false
  /// What was counted of each group that has a case; `LogGroup.all` is always there.
  package var groups: [LogGroup: GroupCounts] = [.all: GroupCounts()]
  /// Single times by the lane, segment, day and version that a case has, nil where it has none.
  ///
  /// So each time is held once. Empty in a summary.
  package var times: [LogGroup: CaseTimes] = [:]

  package init() {}

  /// All cases.
  package var all: GroupCounts { groups[.all] ?? GroupCounts() }

  /// What was counted in two parts of one log.
  ///
  /// Thinned labels add up only where both parts were thinned to the same least chance: whoever
  /// reads a log in parts thins once, at the end.
  package func adding(_ other: LogCounts) -> LogCounts {
    var sum = self
    sum.rows += other.rows
    sum.dropped.merge(other.dropped) { $0 + $1 }
    sum.repeatedRows += other.repeatedRows
    sum.logged.formUnion(other.logged)
    sum.coverage = coverage == other.coverage ? coverage : .notSaid
    sum.isSummary = isSummary || other.isSummary
    sum.groups.merge(other.groups) { $0 + $1 }
    sum.times.merge(other.times) { $0 + $1 }
    return sum
  }

  /// Single times of the cases of a group, in no order.
  package func times(of group: LogGroup) -> CaseTimes {
    let parts = times.filter { group.holds($0.key) }.values
    var all = CaseTimes()
    all.resolution.reserveCapacity(parts.reduce(0) { $0 + $1.resolution.count })
    all.review.reserveCapacity(parts.reduce(0) { $0 + $1.review.count })
    for part in parts {
      all.resolution += part.resolution
      all.review += part.review
    }
    return all
  }
}
