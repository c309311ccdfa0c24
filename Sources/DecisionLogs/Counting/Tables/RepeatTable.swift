// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Which row of each case counts, for logs in which cases come again.
///
/// At most 24 bytes for each case: sixteen, and the free room between. Cases are told apart by 63
/// bits; that two of ten million share them has a chance of six in a million.
final class RepeatTable: Sendable {
  private let kept: LogMap.Kept
  private let parts: [Part]

  private static let partCount = 64

  init(keeping kept: LogMap.Kept) {
    self.kept = kept
    parts = (0..<Self.partCount).map { _ in Part() }
  }

  /// Says that a case has a row at a place in the log.
  func add(_ hash: UInt64, row: UInt64) {
    let spread = ByteHash.mixed(hash) | 1
    parts[Int(spread >> 58)].add(spread, row: row, keeping: kept)
  }

  /// Whether it is the row of the case that counts.
  func counts(_ hash: UInt64, row: UInt64) -> Bool {
    let spread = ByteHash.mixed(hash) | 1
    return parts[Int(spread >> 58)].row(of: spread) == row
  }

  /// A part of the cases, each in a place that its hash tells, or behind it.
  private final class Part: Sendable {
    private let turn = Mutex(())
    // Only who holds the turn reads or writes it.
    nonisolated(unsafe) private var table = Table()

    func add(_ hash: UInt64, row: UInt64, keeping kept: LogMap.Kept) {
      turn.withLock { _ in table.add(hash, row: row, keeping: kept) }
    }

    func row(of hash: UInt64) -> UInt64? {
      turn.withLock { _ in table.row(of: hash) }
    }
  }

  private struct Table {
    private var entries = [Entry](repeating: Entry(), count: 64)
    private var count = 0

    private struct Entry {
      /// 0 for a free place.
      var hash: UInt64 = 0
      var row: UInt64 = 0
    }

    mutating func add(_ hash: UInt64, row: UInt64, keeping kept: LogMap.Kept) {
      let place = place(of: hash)
      if entries[place].hash == 0 {
        entries[place] = Entry(hash: hash, row: row)
        count += 1
        if count * 100 > entries.count * 85 { grow() }
      } else {
        let before = entries[place].row
        entries[place].row = kept == .first ? min(before, row) : max(before, row)
      }
    }

    func row(of hash: UInt64) -> UInt64? {
      let place = place(of: hash)
      return entries[place].hash == hash ? entries[place].row : nil
    }

    private func place(of hash: UInt64) -> Int {
      // The upper bits have chosen the part.
      var place = Int((hash << 6).multipliedFullWidth(by: UInt64(entries.count)).high)
      while entries[place].hash != 0, entries[place].hash != hash {
        place += 1
        if place == entries.count { place = 0 }
      }
      return place
    }

    private mutating func grow() {
      let before = entries
      entries = [Entry](repeating: Entry(), count: before.count * 5 / 4)
      for entry in before where entry.hash != 0 { entries[place(of: entry.hash)] = entry }
    }
  }
}
