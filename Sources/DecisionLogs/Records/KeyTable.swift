// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Finds which cell a key of an object belongs to.
///
/// Logs write the keys of each object in the same order; so it looks first whether a key is the one
/// that stood at its place before.
final class KeyTable {
  private let names: [[UInt8]]
  private let slots: [Int]
  /// The name of each place in the object that was read last, -1 for one that nobody wants.
  private var expected: [(name: [UInt8], slot: Int)] = []

  init(_ names: [(name: String, slot: Int)]) {
    self.names = names.map { Array($0.name.utf8) }
    slots = names.map(\.slot)
  }

  /// Fills the cells of an object's keys; false where it is no whole object.
  func fill(_ cells: UnsafeMutablePointer<Cell>, from nest: Cell) -> Bool {
    var place = 0
    return PathFinder.forEachEntry(of: nest) { key, cell in
      let slot = slot(of: key, at: place)
      if slot >= 0 { cells[slot] = cell }
      place += 1
      return true
    }
  }

  @inline(__always)
  private func slot(of key: Cell, at place: Int) -> Int {
    if place < expected.count {
      let count = key.count
      let isSame = expected[place].name.withUnsafeBufferPointer { name in
        guard name.count == count, let base = name.baseAddress else { return false }
        return memcmp(base, key.start, count) == 0
      }
      if isSame { return expected[place].slot }
    }
    return learned(key, at: place)
  }

  private func learned(_ key: Cell, at place: Int) -> Int {
    let bytes = Array(UnsafeBufferPointer(start: key.start, count: key.count))
    let slot = names.firstIndex(of: bytes).map { slots[$0] } ?? -1
    if place < expected.count {
      expected[place] = (bytes, slot)
    } else if place == expected.count, place < ReadingLimits.columns {
      expected.append((bytes, slot))
    }
    return slot
  }
}
