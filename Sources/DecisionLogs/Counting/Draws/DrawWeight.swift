// SPDX-License-Identifier: GPL-3.0-or-later

/// What a label stands for, as whole numbers: they add up to the same sum in any order, and in every
/// database.
struct DrawWeight: Sendable {
  /// 1 ÷ p in units of 2⁻²⁴, and 1 ÷ p² in units of 2⁻²⁰.
  var single: Int128
  var squared: Int128

  static let singleUnit = 16_777_216.0
  static let squaredUnit = 1_048_576.0
  /// A weight beyond any real one, that still adds up over all rows of a log.
  private static let greatest = 1.0e27

  /// - Parameter chance: above 0 to 1.
  init(chance: Double) {
    single = Self.whole(1 / chance * Self.singleUnit)
    squared = Self.whole(1 / (chance * chance) * Self.squaredUnit)
  }

  private static func whole(_ units: Double) -> Int128 {
    Int128(min(units + 0.5, greatest).rounded(.down))
  }
}
