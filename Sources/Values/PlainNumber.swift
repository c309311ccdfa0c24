// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as people write it: an optional minus, digits, an optional decimal part.
///
/// It keeps the text, so that `1.10` is shown as it was written.
package struct PlainNumber: Hashable, Sendable {
  /// A double holds this many decimal digits exactly.
  package static let mostDigits = 15

  package let text: String
  package let value: Double
  /// Whether it was written in percent, which says how to show it and not how much it is.
  package private(set) var isPercent = false

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

  /// A value with four decimals at most.
  package static func rounded(_ value: Double) -> PlainNumber? {
    guard value.isFinite, abs(value) < 1e10 else { return nil }
    let scaled = (abs(value) * 10_000).rounded()
    let units = Int(scaled)
    var decimals = String(10_000 + units % 10_000).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = value < 0 && units > 0 ? "-" : ""
    return PlainNumber("\(sign)\(units / 10_000)\(decimals.isEmpty ? "" : ".\(decimals)")")
  }

  /// A share written in percent, as a number: `62%` and `62 %` are 0.62.
  ///
  /// The point is moved in the text, so that nothing is rounded. Nil without the sign or where what
  /// stands before it is no number.
  package static func percent(_ text: String) -> PlainNumber? {
    guard text.hasSuffix("%") else { return nil }
    var digits = text.dropLast()
    if digits.hasSuffix(" ") { digits = digits.dropLast() }
    guard let number = PlainNumber(String(digits)), !digits.hasPrefix("-") else { return nil }
    let parts = number.text.split(separator: ".")
    let whole = String(repeating: "0", count: max(0, 3 - parts[0].count)) + parts[0]
    var decimals = String(whole.suffix(2)) + (parts.count > 1 ? parts[1] : "")
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let leading = String(whole.dropLast(2))
    var share = PlainNumber(decimals.isEmpty ? leading : "\(leading).\(decimals)")
    share?.isPercent = true
    return share
  }

  package static func == (left: PlainNumber, right: PlainNumber) -> Bool {
    left.text == right.text && left.value == right.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(value)
  }

  /// The number without a decimal part, if it has none.
  package var wholeNumber: Int? { Int(exactly: value) }
}
