// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the numbers of some ranks by counting: in a first pass by the upper half of their bits, in
/// a second one by the lower half of those that share the upper half of a number that is sought.
enum RankSearch {
  private static let halves = 1 << 16

  /// The numbers of ranks from 0, within those that there are.
  static func of(_ ranks: [Int], in numbers: Quantile.Pass) -> [Float] {
    var counts = [UInt32](repeating: 0, count: halves)
    counts.withUnsafeMutableBufferPointer { counts in
      numbers { part in
        for number in part { counts[Int(key(of: number) >> 16)] += 1 }
      }
    }
    let uppers = ranks.map { half(of: $0, counts) }
    // The number of the table of an upper half, from 1; 0 for one without a rank.
    var tables = [UInt8](repeating: 0, count: halves)
    var last: UInt8 = 0
    for upper in uppers where tables[upper.half] == 0 {
      last += 1
      tables[upper.half] = last
    }
    var lowers = [UInt32](repeating: 0, count: halves * (Int(last) + 1))
    lowers.withUnsafeMutableBufferPointer { lowers in
      tables.withUnsafeBufferPointer { tables in
        numbers { part in
          for number in part {
            let key = key(of: number)
            let table = Int(tables[Int(key >> 16)])
            if table > 0 { lowers[table << 16 | Int(key & 0xFFFF)] += 1 }
          }
        }
      }
    }
    return uppers.map { upper in
      let start = Int(tables[upper.half]) << 16
      let lower = half(of: upper.before, lowers[start..<(start + halves)])
      return number(of: UInt32(upper.half) << 16 | UInt32(lower.half))
    }
  }

  /// The half that the number of a rank has, and the rank of that number among those that share it.
  private static func half(
    of rank: Int, _ counts: some RandomAccessCollection<UInt32>
  ) -> (half: Int, before: Int) {
    var left = rank
    for (half, count) in counts.enumerated() {
      if left < Int(count) { return (half, left) }
      left -= Int(count)
    }
    return (halves - 1, 0)
  }

  /// Bits that are in the same order as the numbers.
  private static func key(of number: Float) -> UInt32 {
    let bits = number.bitPattern
    return bits >> 31 == 1 ? ~bits : bits | 1 << 31
  }

  private static func number(of key: UInt32) -> Float {
    Float(bitPattern: key >> 31 == 1 ? key & ~(1 << 31) : ~key)
  }
}
