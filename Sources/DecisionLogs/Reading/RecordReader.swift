// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Takes the records of blocks apart into the cells of rows.
final class RecordReader {
  let rows: RowReader
  private let layout: LogLayout
  private let join: JoinTable?
  private let recordTable: KeyTable
  private let rowTable: KeyTable
  private let columnCount: Int
  /// The lines of the blocks before the record, and of the ones so far.
  var line: Int { state.pointee.line }
  /// Rows that are about something else.
  var passedOver: Int { state.pointee.passedOver }
  /// Rows for which the second file has nothing.
  var withoutPartner: Int { state.pointee.withoutPartner }
  /// Behind a pointer, as in `RowReader`.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var line = 0
    var passedOver = 0
    var withoutPartner = 0
  }

  init(_ layout: LogLayout, join: JoinTable?) {
    self.layout = layout
    self.join = join
    rows = RowReader(layout)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    recordTable = KeyTable(layout.recordKeys)
    rowTable = KeyTable(layout.rowKeys)
    columnCount = layout.columnSlots.count
  }

  deinit { state.deallocate() }

  /// Hands out each row of a block, with its cells filled, or with what makes it unreadable.
  ///
  /// While `body` runs, `line` is the number of lines of the block before the row.
  @inline(__always)
  func forEachRow(in block: LogBlock, _ body: (RowFault?) -> Void) {
    state.pointee.line = 0
    guard let base = block.room.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let end = base + block.count
    switch layout.format {
    case .table(let separator): forEachTableRow(base, end, separator, body)
    case .jsonLines: forEachLine(base, end, body)
    case .jsonArray: forEachElement(base, end, body)
    }
  }

  // MARK: Tables

  @inline(__always)
  private func forEachTableRow(
    _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ separator: UInt8,
    _ body: (RowFault?) -> Void
  ) {
    let hasNUL = memchr(base, 0, end - base) != nil
    var row = TableRow(separator: separator)
    var place = base
    let cells = rows.cells
    layout.columnSlots.withUnsafeBufferPointer { slots in
      while place < end {
        if place.pointee == 0x0A || place.pointee == 0x0D && place + 1 < end && place[1] == 0x0A {
          place += place.pointee == 0x0A ? 1 : 2
          state.pointee.line += 1
          continue
        }
        rows.scratch.reset()
        guard let after = row.read(place, end, slots: slots, into: cells) else {
          body(unreadable("a quote in the row is not closed"))
          state.pointee.line += 1
          return
        }
        if hasNUL, memchr(place, 0, after - place) != nil {
          body(unreadable("the row has bytes that are no text"))
        } else if row.count != columnCount {
          body(unreadable("the row has \(row.count) fields, and the header \(columnCount)"))
        } else {
          deliver(body)
        }
        state.pointee.line += row.lines
        place = after
      }
    }
  }

  // MARK: JSON

  private func forEachLine(
    _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ body: (RowFault?) -> Void
  ) {
    var place = base
    while place < end {
      let line = memchr(place, 0x0A, end - place)
      let lineEnd = line.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
      var start = place
      while start < lineEnd, JSONScan.isSpace(start.pointee) { start += 1 }
      if start < lineEnd {
        var last = lineEnd
        while last > start, JSONScan.isSpace(last[-1]) { last -= 1 }
        object(start, last, body)
      }
      state.pointee.line += 1
      place = lineEnd < end ? lineEnd + 1 : end
    }
  }

  private func forEachElement(
    _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ body: (RowFault?) -> Void
  ) {
    var place = base
    while true {
      while place < end, JSONScan.isBetween(place.pointee) {
        if place.pointee == 0x0A { state.pointee.line += 1 }
        place += 1
      }
      guard place < end else { return }
      guard let after = JSONScan.end(of: place, end) else {
        body(unreadable("the JSON breaks off, or its brackets do not close"))
        return
      }
      object(place, after, body)
      for byte in UnsafeBufferPointer(start: place, count: after - place) where byte == 0x0A {
        state.pointee.line += 1
      }
      place = after
    }
  }

  @inline(__always)
  private func object(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ body: (RowFault?) -> Void
  ) {
    rows.scratch.reset()
    let cells = rows.cells
    for slot in 0..<layout.slotCount { cells[slot].kind = .absent }
    guard start.pointee == UInt8(ascii: "{") else {
      return body(unreadable("the record is no JSON object"))
    }
    guard recordTable.fill(cells, from: Cell(.nest, start, end - start)) else {
      return body(unreadable("the record is no whole JSON object"))
    }
    deliver(body)
  }

  // MARK: Rows

  @inline(__always)
  private func deliver(_ body: (RowFault?) -> Void) {
    guard layout.each == nil else { return deliverParts(body) }
    deliverRow(body)
  }

  private func deliverParts(_ body: (RowFault?) -> Void) {
    guard let each = layout.each else { return }
    let cells = rows.cells
    let finder = PathFinder(rows.scratch)
    _ = finder.follow(each.steps[...], from: cells[each.slot]) { part in
      for key in layout.rowKeys { cells[key.slot] = .absent }
      for key in layout.secondKeys { cells[key.slot] = .absent }
      if let object = finder.entered(part, 0), rowTable.fill(cells, from: object) {
        deliverRow(body)
      } else {
        body(unreadable("a part of the record is no JSON object"))
      }
      return true
    }
  }

  @inline(__always)
  private func deliverRow(_ body: (RowFault?) -> Void) {
    if let join {
      for key in layout.secondKeys { rows.cells[key.slot] = .absent }
      if !join.fill(rows.cells, for: layout.joinKey, scratch: rows.scratch) {
        state.pointee.withoutPartner += 1
        if join.isNeeded { return body(RowFault(.withoutPartner)) }
      }
    }
    guard rows.isMeant() else {
      state.pointee.passedOver += 1
      return
    }
    body(nil)
  }

  private func unreadable(_ words: String) -> RowFault {
    var fault = RowFault(.unreadable)
    fault.text = words
    return fault
  }
}
