// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a record where it stands: it is valid until the next record is read.
struct Cell {
  enum Kind: UInt8 {
    /// Not there, empty, or `null`.
    case absent
    /// A text, number or truth value as it is to be read.
    case plain
    /// A JSON text with backslashes in it.
    case escaped
    /// A quoted field with doubled quotes in it.
    case doubled
    /// A JSON object or array.
    case nest
  }

  var kind: Kind
  var start: UnsafePointer<UInt8>
  var count: Int

  @inline(__always)
  init(_ kind: Kind, _ start: UnsafePointer<UInt8>, _ count: Int) {
    self.kind = kind
    self.start = start
    self.count = count
  }

  /// Where absent cells point; nobody reads from it.
  nonisolated(unsafe) static let nowhere = UnsafePointer<UInt8>(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  static var absent: Cell { Cell(.absent, nowhere, 0) }

  /// The cell of a JSON value from its first byte to the place behind its last.
  @inline(__always)
  init(json start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    switch start.pointee {
    case UInt8(ascii: "\""):
      let count = end - start - 2
      self.init(count == 0 ? .absent : .plain, start + 1, count)
      if count > 0, Cell.hasBackslash(start + 1, count) { kind = .escaped }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      self.init(.nest, start, end - start)
    case UInt8(ascii: "n"):
      self.init(.absent, start, 0)
    default:
      self.init(.plain, start, end - start)
    }
  }

  private static func hasBackslash(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for place in 0..<count where start[place] == UInt8(ascii: "\\") { return true }
    return false
  }

  /// The bytes as text, with what is no UTF-8 replaced.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
