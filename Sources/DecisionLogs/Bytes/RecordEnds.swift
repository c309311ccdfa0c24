// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Finds where the last whole record of a block ends.
enum RecordEnds {
  /// The offset behind the last whole record of bytes that begin with one; nil where there is none.
  ///
  /// - Parameter known: how many of the bytes were searched before, and have no end of a record.
  static func last(
    in bytes: UnsafeRawBufferPointer, _ format: LogFormat, after known: Int = 0
  ) -> Int? {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    let start = base.assumingMemoryBound(to: UInt8.self)
    switch format {
    case .jsonLines:
      return lastLine(start, bytes.count, after: known)
    case .table(let separator):
      guard memchr(base, 0x22, bytes.count) != nil else {
        return lastLine(start, bytes.count, after: known)
      }
      return lastRow(start, bytes.count, separator)
    case .jsonArray:
      return lastElement(start, bytes.count)
    }
  }

  private static func lastLine(
    _ start: UnsafePointer<UInt8>, _ count: Int, after known: Int
  ) -> Int? {
    guard memchr(start + known, 0x0A, count - known) != nil else { return nil }
    var end = count
    while start[end - 1] != 0x0A { end -= 1 }
    return end
  }

  /// Line ends inside quotes belong to a field; a quote opens only at the beginning of one.
  private static func lastRow(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ separator: UInt8
  ) -> Int? {
    var last: Int?
    var place = 0
    var isFieldStart = true
    while place < count {
      let byte = start[place]
      if byte == 0x22, isFieldStart {
        // Two quotes in a row are one of the text: the second opens what follows.
        guard let close = memchr(start + place + 1, 0x22, count - place - 1) else { return last }
        place = UnsafeRawPointer(close) - UnsafeRawPointer(start) + 1
        while place < count, start[place] == 0x22 {
          guard let close = memchr(start + place + 1, 0x22, count - place - 1) else { return last }
          place = UnsafeRawPointer(close) - UnsafeRawPointer(start) + 1
        }
        isFieldStart = false
        continue
      }
      isFieldStart = byte == separator || byte == 0x0A
      place += 1
      if byte == 0x0A { last = place }
    }
    return last
  }

  private static func lastElement(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let end = start + count
    var last: Int?
    var place = start
    while true {
      while place < end, JSONScan.isBetween(place.pointee) { place += 1 }
      guard place < end, let after = JSONScan.end(of: place, end) else { return last }
      // A number may go on in the next block.
      guard after < end || place.pointee == 0x7B || place.pointee == 0x5B else { return last }
      place = after
      last = place - start
    }
  }
}
