// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Counts how often each value was found in a row.
struct Ballot {
  private var votes: [(cell: Cell, count: Int)] = []
  /// More different opinions on one case are none.
  private static let mostValues = 256

  mutating func add(_ cell: Cell) {
    for index in votes.indices where Self.isSame(votes[index].cell, cell) {
      votes[index].count += 1
      return
    }
    if votes.count < Self.mostValues { votes.append((cell, 1)) }
  }

  /// The value that was found most often; nil where two were.
  var winner: Cell? {
    guard let most = votes.map(\.count).max() else { return nil }
    let best = votes.filter { $0.count == most }
    return best.count == 1 ? best[0].cell : nil
  }

  private static func isSame(_ left: Cell, _ right: Cell) -> Bool {
    left.count == right.count && memcmp(left.start, right.start, left.count) == 0
  }
}
