// SPDX-License-Identifier: GPL-3.0-or-later

/// What was read from a log: the counts, and what `--explain` shows of how they came about.
package struct LogReport: Sendable {
  package var counts = LogCounts()
  /// The first ten bad rows, in the order of the log.
  package var badRows: [BadRow] = []
  /// How many rows were bad.
  package var badCount = 0
  package var explanation: LogExplanation

  init(explanation: LogExplanation) { self.explanation = explanation }

  /// What a summary has of a log.
  package init(_ counts: LogCounts, of name: String, by map: LogMap) {
    self.counts = counts
    explanation = LogExplanation(name: name, format: .table(separator: UInt8(ascii: ",")), map: map)
  }

  /// The share of bad rows, 0 to 1.
  package var badShare: Double {
    counts.rows > 0 ? Double(badCount) / Double(counts.rows) : 0
  }
}

/// How a log was understood.
package struct LogExplanation: Sendable {
  package var name: String
  package var format: LogFormat
  package var map: LogMap
  /// The roles that were found, with where.
  package var found: [(role: LogRole, place: String)] = []
  /// The roles of the map that the log does not have.
  package var missing: [LogRole] = []
  /// The first three cases, by role, as they were understood.
  package var samples: [[(role: LogRole, value: String)]] = []
  /// Rows that the map leaves to others with `only`.
  package var passedOver = 0
  /// Rows that the second file has nothing for, and its records that repeat a key.
  package var withoutPartner = 0
  package var secondRepeats = 0
  /// Records of the second file that cannot be read.
  package var secondUnread = 0
  /// Whether every case was looked at for repeats, or a part of a large log.
  package var isRepeatCountWhole = true

  package static let mostSamples = 3
}
