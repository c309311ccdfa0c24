// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds out whether cases come again, in little memory: it follows the cases whose hash lies below
/// a limit, which is lowered by half whenever there are too many of them.
///
/// So a log of up to `most` cases is followed whole. The result does not depend on how the log was
/// shared among cores.
struct RepeatSample {
  private var rows: [UInt64: UInt32] = [:]
  /// Followed are hashes that have this many zeros at their top.
  private var zeros = 0

  static let most = 65_536

  @inline(__always)
  mutating func add(_ hash: UInt64) {
    guard zeros == 0 || hash >> UInt64(64 - zeros) == 0 else { return }
    count(hash, 1)
  }

  private mutating func count(_ hash: UInt64, _ more: UInt32) {
    rows[hash, default: 0] += more
    while rows.count > Self.most {
      zeros += 1
      let limit = UInt64(64 - zeros)
      rows = rows.filter { $0.key >> limit == 0 }
    }
  }

  /// Takes over what another core has found.
  mutating func add(_ other: RepeatSample) {
    if other.zeros > zeros {
      zeros = other.zeros
      rows = rows.filter { $0.key >> UInt64(64 - other.zeros) == 0 }
    }
    for (hash, count) in other.rows where zeros == 0 || hash >> UInt64(64 - zeros) == 0 {
      self.count(hash, count)
    }
  }

  /// Rows beyond the first of each case, as far as they were followed.
  var repeated: Int { rows.values.reduce(0) { $0 + Int($1) - 1 } }

  /// Whether every case was followed.
  var isWhole: Bool { zeros == 0 }
}
