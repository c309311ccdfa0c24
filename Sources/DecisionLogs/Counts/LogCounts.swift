// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that is counted in a decision log: what the readers of logs and of summaries fill, and
/// all that rates, certificates and drift are reckoned from.
package struct LogCounts: Sendable {
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

  /// Single times of the cases of a group, in no order.
  package func times(of group: LogGroup) -> CaseTimes {
    times.reduce(into: CaseTimes()) { all, part in
      if group.holds(part.key) { all.append(part.value) }
    }
  }
}
