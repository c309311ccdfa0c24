// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The second file, as far as its columns are wanted, found by a key.
final class JoinTable: @unchecked Sendable {
  /// Whether a row without a partner counts in nothing.
  let isNeeded: Bool
  /// Records that came again with the same key; the last one counts.
  private(set) var repeated = 0
  /// Records that cannot be read, which belong to nothing.
  private(set) var unread = DroppedRows()

  // Filled before any core reads from it, and never changed again.
  /// The place of the first of the cells of each key.
  private var places: [UInt64: Int] = [:]
  /// What tells which record of each key came last, where the map has a column for that.
  private var orders: [UInt64: Double] = [:]
  private var kinds: [Cell.Kind] = []
  private var ranges: [(start: Int, count: Int)] = []
  private var bytes: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var room = 1 << 16
  private let slots: [Int]

  /// Reads the second file whole.
  ///
  /// - Parameter maxBad: the greatest share of records that may be bad.
  /// - Throws: `LogProblem` where it cannot be read, lacks a column of the key, is too large, or has
  ///   more bad records.
  init(
    _ second: LogMap.Second, layout: LogLayout, reading input: LogInput, maxBad: Double
  ) throws(LogProblem) {
    isNeeded = second.isNeeded
    slots = layout.secondKeys.map(\.slot)
    bytes = .allocate(capacity: room)
    let stream = try ByteStream(descriptor: input.descriptor, name: input.name)
    let reader = try BlockReader(stream)
    let own = try LogLayout(
      second, columns: layout.secondKeys.map(\.name), format: reader.format, header: reader.header,
      file: input.name)
    let records = RecordReader(own, join: nil)
    let block = LogBlock()
    var problem: LogProblem?
    var lines = [reader.headerLines]
    var count = 0
    while try reader.next(block) {
      records.forEachRow(in: block) { fault in
        guard problem == nil else { return }
        count += 1
        let isRead = fault == nil && records.rows.read()
        if !isRead, let fault = fault ?? records.rows.fault {
          return unread.add(fault, block: lines.count - 1, line: records.line)
        }
        if !add(records.rows.cells, own, records.rows) {
          problem = LogProblem(
            at: SourceLocation(file: input.name),
            "the second file has more than \(ReadingLimits.joinedSize >> 30) GB in the columns that are used",
            remedy: "join the files before, and name the result")
        }
      }
      if let problem { throw problem }
      lines.append(lines[lines.count - 1] + records.line)
    }
    guard Double(unread.bad) > maxBad * Double(count) else { return }
    var report = LogReport(
      explanation: LogExplanation(name: input.name, format: reader.format, map: own.map))
    report.counts.rows = count
    report.badCount = unread.bad
    report.badRows = unread.first.map {
      BadRow(line: lines[$0.block] + $0.line + 1, fault: $0.fault)
    }
    throw BadRows(report, limit: maxBad).problem
  }

  deinit { bytes.deallocate() }

  /// Fills the cells of the second file for a row; false where it has no partner.
  func fill(
    _ cells: UnsafeMutablePointer<Cell>, for key: [FoundPath], scratch: Scratch
  ) -> Bool {
    guard let hash = Self.hash(of: key, cells, scratch), let place = places[hash] else {
      return false
    }
    for (offset, slot) in slots.enumerated() {
      let range = ranges[place + offset]
      cells[slot] = Cell(kinds[place + offset], UnsafePointer(bytes + range.start), range.count)
    }
    return true
  }

  private func add(
    _ cells: UnsafeMutablePointer<Cell>, _ layout: LogLayout, _ rows: RowReader
  ) -> Bool {
    guard let hash = Self.hash(of: layout.joinKey, cells, rows.scratch) else { return true }
    let isRepeated = places[hash] != nil
    if isRepeated { repeated += 1 }
    if let channel = layout.order {
      let order = rows.frame.value(channel) ?? 0
      // Of records at the same time, the order of the file counts.
      if isRepeated, order < orders[hash] ?? 0 { return true }
      orders[hash] = order
    }
    places[hash] = ranges.count
    for slot in layout.keptSlots {
      let cell = slot.map { cells[$0] } ?? .absent
      guard used + cell.count <= ReadingLimits.joinedSize else { return false }
      reserve(cell.count)
      (bytes + used).update(from: cell.start, count: cell.count)
      kinds.append(cell.kind)
      ranges.append((used, cell.count))
      used += cell.count
    }
    return true
  }

  private func reserve(_ count: Int) {
    guard used + count > room else { return }
    let size = max(room * 2, used + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: bytes, count: used)
    bytes.deallocate()
    (bytes, room) = (larger, size)
  }

  /// The hash of all parts of a key; nil where one of them lacks.
  private static func hash(
    of key: [FoundPath], _ cells: UnsafeMutablePointer<Cell>, _ scratch: Scratch
  ) -> UInt64? {
    var hash: UInt64 = 0
    for part in key {
      var isFound = false
      let finder = PathFinder(scratch)
      _ = finder.follow(part.steps[...], from: cells[part.slot]) { cell in
        let text = cell.resolved(in: scratch)
        hash = ByteHash.hash(text.start, text.count, seed: ByteHash.mixed(hash))
        isFound = true
        return false
      }
      if !isFound { return nil }
    }
    return hash
  }
}
