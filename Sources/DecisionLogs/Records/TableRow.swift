// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Takes the rows of a table apart.
struct TableRow {
  let separator: UInt8
  /// How many fields the row had that was read last.
  private(set) var count = 0
  /// How many lines it took.
  private(set) var lines = 0

  init(separator: UInt8) { self.separator = separator }

  /// Reads a row into the cells that its columns belong to.
  ///
  /// - Parameters:
  ///   - slots: the cell of each column; -1 for a column that nobody wants. Columns beyond are
  ///     counted only.
  ///   - cells: those of the wanted columns are written.
  /// - Returns: the place behind the row; nil where a quote is not closed.
  @inline(__always)
  mutating func read(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    slots: UnsafeBufferPointer<Int32>, into cells: UnsafeMutablePointer<Cell>
  ) -> UnsafePointer<UInt8>? {
    let separator = separator
    var place = start
    var column = 0
    lines = 1
    while true {
      let slot = column < slots.count ? slots[column] : -1
      let cell: Cell
      if place < end, place.pointee == 0x22 {
        guard let field = quoted(place, end) else { return nil }
        cell = field.cell
        place = field.after
        // What stands behind a closing quote belongs to nobody.
        while place < end, place.pointee != separator, place.pointee != 0x0A { place += 1 }
      } else {
        let first = place
        while place < end, place.pointee != separator, place.pointee != 0x0A { place += 1 }
        var count = place - first
        if count > 0, place < end ? place.pointee == 0x0A : true, first[count - 1] == 0x0D {
          count -= 1
        }
        cell = Cell(count == 0 ? .absent : .plain, first, count)
      }
      if slot >= 0 { cells[Int(slot)] = cell }
      column += 1
      if place >= end {
        count = column
        return place
      }
      let isLast = place.pointee == 0x0A
      place += 1
      if isLast {
        count = column
        return place
      }
    }
  }

  /// Reads a field from its opening quote, and gives the place behind the closing one.
  private mutating func quoted(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (cell: Cell, after: UnsafePointer<UInt8>)? {
    let first = start + 1
    var place = first
    var isDoubled = false
    while place < end {
      if place.pointee == 0x22 {
        guard place + 1 < end, place[1] == 0x22 else {
          let count = place - first
          let kind: Cell.Kind = count == 0 ? .absent : isDoubled ? .doubled : .plain
          return (Cell(kind, first, count), place + 1)
        }
        isDoubled = true
        place += 1
      } else if place.pointee == 0x0A {
        lines += 1
      }
      place += 1
    }
    return nil
  }
}
