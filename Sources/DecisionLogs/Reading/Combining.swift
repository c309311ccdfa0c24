// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes one value of two that were found one after the other.
enum Combining {
  @inline(__always)
  static func combined(_ before: Double, _ next: Double, _ take: RoleSource.Take) -> Double {
    switch take {
    case .first, .most, .join: before
    case .last, .span: next
    case .any: before == WordTable.Value.yes ? before : stronger(before, next)
    case .min: Swift.min(before, next)
    case .max: Swift.max(before, next)
    case .count: before + next
    }
  }

  /// A yes before what has expired, that before a no, and all of them before what is still open.
  private static func stronger(_ one: Double, _ other: Double) -> Double {
    let order = [
      WordTable.Value.yes, WordTable.Value.expired, WordTable.Value.no, WordTable.Value.pending,
    ]
    return order.first { $0 == one || $0 == other } ?? other
  }
}
