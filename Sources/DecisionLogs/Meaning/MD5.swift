// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// The hash that every database has, for drawing the same cases there and here.
///
/// RFC 1321; used for spreading only, and for nothing that somebody might want to forge.
enum MD5 {
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
      for round in stride(from: 0, to: 16, by: 4) {
        step(&a, b, (b & c) | (~b & d), table[round], words[round], 7)
        step(&d, a, (a & b) | (~a & c), table[round + 1], words[round + 1], 12)
        step(&c, d, (d & a) | (~d & b), table[round + 2], words[round + 2], 17)
        step(&b, c, (c & d) | (~c & a), table[round + 3], words[round + 3], 22)
      }
      for round in stride(from: 16, to: 32, by: 4) {
        step(&a, b, (d & b) | (~d & c), table[round], words[(5 * round + 1) & 15], 5)
        step(&d, a, (c & a) | (~c & b), table[round + 1], words[(5 * round + 6) & 15], 9)
        step(&c, d, (b & d) | (~b & a), table[round + 2], words[(5 * round + 11) & 15], 14)
        step(&b, c, (a & c) | (~a & d), table[round + 3], words[(5 * round) & 15], 20)
      }
      for round in stride(from: 32, to: 48, by: 4) {
        step(&a, b, b ^ c ^ d, table[round], words[(3 * round + 5) & 15], 4)
        step(&d, a, a ^ b ^ c, table[round + 1], words[(3 * round + 8) & 15], 11)
        step(&c, d, d ^ a ^ b, table[round + 2], words[(3 * round + 11) & 15], 16)
        step(&b, c, c ^ d ^ a, table[round + 3], words[(3 * round + 14) & 15], 23)
      }
      for round in stride(from: 48, to: 64, by: 4) {
        step(&a, b, c ^ (b | ~d), table[round], words[(7 * round) & 15], 6)
        step(&d, a, b ^ (a | ~c), table[round + 1], words[(7 * round + 7) & 15], 10)
        step(&c, d, a ^ (d | ~b), table[round + 2], words[(7 * round + 14) & 15], 15)
        step(&b, c, d ^ (c | ~a), table[round + 3], words[(7 * round + 21) & 15], 21)
      }
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }

  @inline(__always)
  private static func step(
    _ sum: inout UInt32, _ next: UInt32, _ mix: UInt32, _ constant: UInt32, _ word: UInt32,
    _ shift: UInt32
  ) {
    let total = sum &+ mix &+ constant &+ word
    sum = next &+ (total << shift | total >> (32 &- shift))
  }
}
