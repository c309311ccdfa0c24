// SPDX-License-Identifier: GPL-3.0-or-later

/// The counts by confidence of one core, in a table for each lane and version.
struct BinTables {
  private struct Table {
    /// The number of each bin's cell, from 1; 0 for a bin without cases.
    var numbers: UnsafeMutablePointer<Int32>
    var lane: Int32
    var version: Int32
  }

  private var tables: [Table] = []
  private var cells = UnsafeMutablePointer<BinCell>.allocate(capacity: 128)
  private var count = 0
  private var room = 128

  /// The number of the table of a lane and version.
  mutating func table(_ lane: Int32, _ version: Int32) -> Int {
    if let known = tables.firstIndex(where: { $0.lane == lane && $0.version == version }) {
      return known
    }
    let bins = ConfidenceBins.highest + 1
    let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: bins)
    numbers.initialize(repeating: 0, count: bins)
    tables.append(Table(numbers: numbers, lane: lane, version: version))
    return tables.count - 1
  }

  /// The cell of a bin, which stays where it is until the next one is asked for.
  @inline(__always)
  mutating func cell(_ bin: Int32, in table: Int) -> UnsafeMutablePointer<BinCell> {
    let number = tables[table].numbers[Int(bin)]
    return number > 0 ? cells + Int(number - 1) : added(bin, in: table)
  }

  @inline(never)
  private mutating func added(_ bin: Int32, in table: Int) -> UnsafeMutablePointer<BinCell> {
    if count == room {
      let larger = UnsafeMutablePointer<BinCell>.allocate(capacity: room * 2)
      larger.moveInitialize(from: cells, count: count)
      cells.deallocate()
      (cells, room) = (larger, room * 2)
    }
    (cells + count).initialize(to: BinCell())
    count += 1
    tables[table].numbers[Int(bin)] = Int32(count)
    return cells + count - 1
  }

  /// Hands out each cell with the numbers of its lane and version, and its bin.
  func forEach(_ body: (BinCell, _ lane: Int, _ version: Int, _ bin: Int) -> Void) {
    for table in tables {
      for bin in 0...ConfidenceBins.highest where table.numbers[bin] > 0 {
        body(cells[Int(table.numbers[bin]) - 1], Int(table.lane), Int(table.version), bin)
      }
    }
  }

  mutating func deallocate() {
    for table in tables { table.numbers.deallocate() }
    cells.deallocate()
  }
}
