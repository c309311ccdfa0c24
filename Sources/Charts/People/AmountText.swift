// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers as the tables of plans have them.
enum AmountText {
  /// A number such as `1,234.5` or `14+`; nil for anything else.
  static func number(_ text: String) -> Double? {
    let plain = text.filter { $0 != "," }
    let digits = plain.last == "+" ? plain.dropLast() : plain[...]
    guard !digits.isEmpty, digits.count <= 12,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(digits)
    else { return nil }
    return value
  }

  /// Whether a cell says that there is nothing, or that nobody knows.
  static func isNothing(_ text: String) -> Bool { ["–", "-", "—", "?", ""].contains(text) }
}
