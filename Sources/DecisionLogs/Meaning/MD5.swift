// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// The hash that every database has, for drawing the same cases there and here.
///
/// RFC 1321; used for spreading only, and for nothing that somebody might want to forge.
enum MD5 {
  private static let shifts: [UInt32] = [
    7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21,
  ]

  private static let table: [UInt32] = (1...64).map { round in
    UInt32((abs(sin(Double(round))) * 4_294_967_296).rounded(.down))
  }

  /// The first 32 bits of the digest, as the first eight hexadecimal digits name them.
  static func prefix(of start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var state: (UInt32, UInt32, UInt32, UInt32) = (
      0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476
    )
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
      var place = 0
      while place + 64 <= count {
        load(words, start + place, 64)
        mix(&state, words)
        place += 64
      }
      let rest = count - place
      load(words, start + place, rest)
      words[rest / 4] |= 0x80 << UInt32(rest % 4 * 8)
      if rest >= 56 {
        mix(&state, words)
        for index in 0..<16 { words[index] = 0 }
      }
      let bits = UInt64(count) * 8
      words[14] = UInt32(truncatingIfNeeded: bits)
      words[15] = UInt32(truncatingIfNeeded: bits >> 32)
      mix(&state, words)
    }
    return state.0.byteSwapped
  }

  private static func load(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ start: UnsafePointer<UInt8>, _ count: Int
  ) {
    for index in 0..<16 { words[index] = 0 }
    for place in 0..<count { words[place / 4] |= UInt32(start[place]) << UInt32(place % 4 * 8) }
  }

  private static func mix(
    _ state: inout (UInt32, UInt32, UInt32, UInt32), _ words: UnsafeMutableBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = state
    table.withUnsafeBufferPointer { table in
      shifts.withUnsafeBufferPointer { shifts in
        for round in 0..<64 {
          let (mix, word): (UInt32, Int) =
            switch round / 16 {
            case 0: ((b & c) | (~b & d), round)
            case 1: ((d & b) | (~d & c), (5 * round + 1) & 15)
            case 2: (b ^ c ^ d, (3 * round + 5) & 15)
            default: (c ^ (b | ~d), (7 * round) & 15)
            }
          let sum = a &+ mix &+ table[round] &+ words[word]
          let shift = shifts[round / 16 * 4 + round & 3]
          (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
        }
      }
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }
}
