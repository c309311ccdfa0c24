// SPDX-License-Identifier: GPL-3.0-or-later

/// A hash of bytes, the same in every run: 64 bits, by wide multiplication of eight bytes at a time.
enum ByteHash {
  private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let other: UInt64 = 0xD6E8_FEB8_6659_FD93

  @inline(__always)
  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int, seed: UInt64 = 0) -> UInt64 {
    let raw = UnsafeRawPointer(start)
    var hash = seed ^ (UInt64(truncatingIfNeeded: count) &* odd)
    var place = 0
    while place + 8 <= count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(start[place])
      place += 1
    }
    return mixed(mixed(hash ^ rest) ^ other)
  }

  /// Spreads each bit over the whole word.
  @inline(__always)
  static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ other).multipliedFullWidth(by: odd)
    return high ^ low
  }
}
