// SPDX-License-Identifier: GPL-3.0-or-later

/// A row that could not be understood.
package struct BadRow: Sendable {
  /// The line of the log where it begins, from 1.
  package var line: Int
  package var fault: RowFault
}

/// The rows of one core that count in nothing.
struct DroppedRows: Sendable {
  private(set) var counts: [DropReason: Int] = [:]
  /// The first bad ones, by block and line in the block.
  private(set) var first: [(block: Int, line: Int, fault: RowFault)] = []

  /// How many bad rows are shown.
  static let shown = 10

  mutating func add(_ fault: RowFault, block: Int, line: Int) {
    counts[fault.reason, default: 0] += 1
    // The blocks of one core come in order.
    guard fault.isBad, first.count < Self.shown else { return }
    first.append((block, line, fault))
  }

  mutating func add(_ other: DroppedRows) {
    counts.merge(other.counts) { $0 + $1 }
    first = (first + other.first).sorted { ($0.block, $0.line) < ($1.block, $1.line) }
    first = Array(first.prefix(Self.shown))
  }

  var bad: Int { counts.reduce(0) { $0 + ($1.key.isBad ? $1.value : 0) } }
}
