// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

extension Cell {
  /// Whether a key, as it is written, is a name; `\u00fc` is `ü`.
  @inline(__always)
  func isKey(_ name: [UInt8]) -> Bool {
    if count == name.count { return memcmp(start, name, count) == 0 }
    // What has escapes is longer than what it stands for.
    guard count > name.count, memchr(start, Int32(UInt8(ascii: "\\")), count) != nil else {
      return false
    }
    return isEscapedKey(name)
  }

  @inline(never)
  private func isEscapedKey(_ name: [UInt8]) -> Bool {
    let scratch = Scratch()
    let text = Cell(.escaped, start, count).resolved(in: scratch)
    return text.count == name.count && memcmp(text.start, name, name.count) == 0
  }

  /// The same value without escapes or doubled quotes.
  @inline(__always)
  func resolved(in scratch: Scratch) -> Cell {
    switch kind {
    case .absent, .plain, .nest: self
    case .escaped: unescaped(scratch.room(count))
    case .doubled: undoubled(scratch.room(count))
    }
  }

  private func undoubled(_ room: UnsafeMutablePointer<UInt8>) -> Cell {
    var (from, to) = (0, 0)
    while from < count {
      room[to] = start[from]
      from += start[from] == 0x22 ? 2 : 1
      to += 1
    }
    return Cell(.plain, UnsafePointer(room), to)
  }

  /// Nothing grows: `\uXXXX` takes three bytes at most, and a pair of them four.
  private func unescaped(_ room: UnsafeMutablePointer<UInt8>) -> Cell {
    var (from, to) = (0, 0)
    while from < count {
      let byte = start[from]
      guard byte == UInt8(ascii: "\\"), from + 1 < count else {
        room[to] = byte
        (from, to) = (from + 1, to + 1)
        continue
      }
      switch start[from + 1] {
      case UInt8(ascii: "n"): room[to] = 0x0A
      case UInt8(ascii: "t"): room[to] = 0x09
      case UInt8(ascii: "r"): room[to] = 0x0D
      case UInt8(ascii: "b"): room[to] = 0x08
      case UInt8(ascii: "f"): room[to] = 0x0C
      case UInt8(ascii: "u"):
        let (scalar, size) = scalar(at: from)
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          room[to] = unit
          to += 1
        }
        from += size
        continue
      case let other: room[to] = other
      }
      (from, to) = (from + 2, to + 1)
    }
    return Cell(.plain, UnsafePointer(room), to)
  }

  /// The scalar of `\uXXXX`, or of a pair of them, and how many bytes it takes.
  private func scalar(at place: Int) -> (Unicode.Scalar, Int) {
    let unknown: Unicode.Scalar = "\u{FFFD}"
    guard let high = unit(at: place) else { return (unknown, 2) }
    if (0xD800..<0xDC00).contains(high), let low = unit(at: place + 6),
      (0xDC00..<0xE000).contains(low)
    {
      let value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      return (Unicode.Scalar(value) ?? unknown, 12)
    }
    return (Unicode.Scalar(high) ?? unknown, 6)
  }

  private func unit(at place: Int) -> UInt32? {
    guard place + 6 <= count, start[place] == UInt8(ascii: "\\"),
      start[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      let byte = start[place + offset]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
