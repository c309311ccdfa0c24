// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Finds the ends of JSON values without reading what is in them.
///
/// Nothing here calls itself, so that no nesting is too deep for it; beyond
/// `ReadingLimits.depth` levels a value counts as broken.
enum JSONScan {
  /// Whether a byte may stand between the elements of the outermost array.
  static func isBetween(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The place behind the value that begins at a place; nil where it is broken or goes on.
  @inline(__always)
  static func end(
    of start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    guard start < end else { return nil }
    switch start.pointee {
    case UInt8(ascii: "\""): return endOfText(start, end)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfNest(start, end)
    default: return endOfWord(start, end)
    }
  }

  /// The place behind a text, from its opening quote.
  @inline(__always)
  static func endOfText(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var place = start + 1
    while place < end {
      let byte = place.pointee
      if byte == UInt8(ascii: "\"") { return place + 1 }
      place += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func endOfNest(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var depth = 0
    var place = start
    while place < end {
      switch place.pointee {
      case UInt8(ascii: "\""):
        guard let after = endOfText(place, end) else { return nil }
        place = after
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > ReadingLimits.depth { return nil }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }

  private static func endOfWord(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var place = start
    while place < end {
      switch place.pointee {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"),
        UInt8(ascii: "\""), 0x20, 0x0A, 0x0D, 0x09:
        return place > start ? place : nil
      default: place += 1
      }
    }
    return place
  }
}
