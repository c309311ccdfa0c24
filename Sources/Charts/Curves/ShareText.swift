// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A share as a table shows it: 12.5%, 0.125, or <0.1%.
enum ShareText {
  /// 0 or more; nil for anything else.
  static func share(_ text: String) -> Double? {
    var digits = text.filter { $0 != "," && $0 != " " }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    if digits.hasPrefix("<") { digits.removeFirst() }
    guard let number = PlainNumber(digits), number.value >= 0 else { return nil }
    return isPercent ? number.value / 100 : number.value
  }
}
