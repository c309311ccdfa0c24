// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Finds which cell a key of an object belongs to.
///
/// Logs write the keys of each object in the same order; so it looks first whether a key is the one
/// that stood at its place before.
final class KeyTable {
  private let names: [[UInt8]]
  private let slots: [Int]
  /// The keys of the object that was read last, by their places in it.
  private let expected: UnsafeMutablePointer<Expected>
  private let expectedCount: UnsafeMutablePointer<Int>

  private struct Expected {
    var name: UnsafeMutablePointer<UInt8>
    var count: Int
    /// -1 for a key that nobody wants.
    var slot: Int
  }

  private static let mostPlaces = 256

  init(_ names: [(name: String, slot: Int)]) {
    self.names = names.map { Array($0.name.utf8) }
    slots = names.map(\.slot)
    expected = .allocate(capacity: Self.mostPlaces)
    expectedCount = .allocate(capacity: 1)
    expectedCount.initialize(to: 0)
  }

  deinit {
    for place in 0..<expectedCount.pointee { expected[place].name.deallocate() }
    expected.deallocate()
    expectedCount.deallocate()
  }

  /// Fills the cells of an object's keys; false where it is no whole object.
  @inline(__always)
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
    if place < expectedCount.pointee {
      let known = expected[place]
      if known.count == key.count, memcmp(known.name, key.start, key.count) == 0 {
        return known.slot
      }
    }
    return learned(key, at: place)
  }

  @inline(never)
  private func learned(_ key: Cell, at place: Int) -> Int {
    let slot = names.firstIndex(where: key.isKey).map { slots[$0] } ?? -1
    guard place < Self.mostPlaces, place <= expectedCount.pointee else { return slot }
    if place < expectedCount.pointee {
      expected[place].name.deallocate()
    } else {
      expectedCount.pointee += 1
    }
    let name = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, key.count))
    name.update(from: key.start, count: key.count)
    expected[place] = Expected(name: name, count: key.count, slot: slot)
    return slot
  }
}
