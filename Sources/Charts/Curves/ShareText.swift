// SPDX-License-Identifier: GPL-3.0-or-later

/// A share as a table shows it: 12.5%, 0.125, or <0.1%.
enum ShareText {
  /// 0 or more; nil for anything else.
  static func share(_ text: String) -> Double? {
    var digits = text.filter { $0 != " " }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    if digits.hasPrefix("<") { digits.removeFirst() }
    return ChartNumber.value(of: digits).map { isPercent ? $0 / 100 : $0 }
  }
}
