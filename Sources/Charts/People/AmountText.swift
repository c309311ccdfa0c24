// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers as the tables of plans have them.
enum AmountText {
  /// A number such as `1,234.5` or `14+`; nil for anything else.
  static func number(_ text: String) -> Double? {
    let digits = text.last == "+" ? text.dropLast() : text[...]
    return digits.count <= 12 ? ChartNumber.value(of: digits) : nil
  }

  /// What stands before a remark: "30.8" of "30.8; 2 more".
  static func withoutRemark(_ text: String) -> String {
    text.split(separator: ";", omittingEmptySubsequences: false).first.map(String.init) ?? text
  }

  /// How a cell says that nobody knows.
  static let unknown = "?"

  /// Whether a cell says that there is nothing, or that nobody knows.
  static func isNothing(_ text: String) -> Bool { ["–", "-", "—", "?", ""].contains(text) }
}
