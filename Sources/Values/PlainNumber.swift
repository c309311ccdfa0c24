// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as people write it: an optional minus, digits, an optional decimal part.
///
/// It keeps the text, so that `1.10` is shown as it was written.
package struct PlainNumber: Hashable, Sendable {
  /// A double holds this many decimal digits exactly.
  package static let mostDigits = 15

  package let text: String
  package let value: Double

  /// Nil for anything but plain decimal notation, and for more than `mostDigits` digits.
  package init?(_ text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard
      (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      // A leading zero is an octal number to YAML 1.1.
      parts[0].count == 1 || parts[0].first != "0",
      digits.utf8.count(where: { $0 != UInt8(ascii: ".") }) <= Self.mostDigits,
      let value = Double(text)
    else { return nil }
    self.text = text
    self.value = value
  }

  /// The number without a decimal part, if it has none.
  package var wholeNumber: Int? { Int(exactly: value) }
}
