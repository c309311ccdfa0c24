// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides which labels stay when those of a group are thinned to a common chance.
///
/// A label that was drawn with chance p stays with the chance `least` ÷ p, by the hash of its case
/// id, which is the same in every database.
enum Thinning {
  /// The hash of a case id: the first 32 bits of its MD5.
  static func draw(_ identity: Cell) -> UInt32 { MD5.prefix(of: identity.start, identity.count) }

  /// - Parameter draw: the hash as a number, from 0 to below 2³².
  @inline(__always)
  static func stays(_ draw: Double, chance: Double, least: Double) -> Bool {
    draw * chance < least * 4_294_967_296
  }
}
