// SPDX-License-Identifier: GPL-3.0-or-later

/// Says which column of a log is what.
package struct LogMap: Sendable {
  package enum Rows: String, CaseIterable, Sendable {
    /// A row for each case.
    case single = "case"
    /// Rows that tell what happened to a case, joined by its id.
    case event
    /// Rows with a name and a value, joined by the id of the case.
    case long
  }

  package enum Kept: String, CaseIterable, Sendable {
    case first
    case last
  }

  /// The second file and how its records find those of the first.
  package struct Second: Sendable {
    package var each: LogPath?
    /// What names a record of the second file; several are joined.
    package var key: [LogPath]
    /// What names it in the first file.
    package var on: [LogPath]
    /// Whether a row of the first without a record of the second counts in nothing.
    package var isNeeded = false
    /// What tells which of its records with one key came last; the order of the file without it.
    package var order: RoleSource?

    package init(each: LogPath? = nil, key: [LogPath], on: [LogPath]) {
      self.each = each
      self.key = key
      self.on = on
    }
  }

  package var id: String
  package var title: String
  package var rows = Rows.single
  /// The parts of a record that count as rows.
  package var each: LogPath?
  package var covers = LogCoverage.notSaid
  /// Which row of a case counts where it comes again; nil where that is not expected.
  package var repeats: Kept?
  /// With several rows for a case: what tells which came first; the order of the log without it.
  package var order: RoleSource?
  /// Rows that do not have this belong to something else and are passed over.
  package var only: [RowCondition] = []
  package var second: Second?
  package var columns: [LogRole: RoleSource] = [:]
  /// The thresholds that may be certified, in ten-thousandths, rising; nil for the usual ones.
  package var thresholds: [Int]?
  /// The roles that the user named a column for, which then has to be there.
  package var named: Set<LogRole> = []

  /// Whether a role is looked for in the second file.
  package func isOfSecond(_ role: LogRole) -> Bool {
    columns[role]?.allPaths.contains { $0.origin == .second } ?? false
  }

  package init(id: String, title: String, each: LogPath? = nil) {
    self.id = id
    self.title = title
    self.each = each
  }
}
