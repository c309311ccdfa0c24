// SPDX-License-Identifier: GPL-3.0-or-later

/// A number with the separators that people put into it: `1,200`, `1 200`, `1'200`, `4,50`.
package enum WrittenNumber: Equatable {
  case plain(PlainNumber)
  /// Three digits behind a single dot or comma: `1.200` is 1200 to some and 1.2 to others.
  case either(thousands: PlainNumber, decimal: PlainNumber, hasDot: Bool)

  /// Nil for what is no number, such as groups of other than three digits.
  package init?(_ text: some StringProtocol) {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = String(text.dropFirst(sign.count))
    let points = digits.filter { $0 == "." || $0 == "," }
    let body: String?
    switch (Set(points).count, points.count) {
    case (0, _):
      body = Self.grouped(digits, by: " '_")
    case (1, 1):
      let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
      guard let whole = Self.grouped(String(parts[0]), by: " '_") ?? (parts[0].isEmpty ? "0" : nil)
      else { return nil }
      if parts[0] == whole, let thousands = Self.grouped(digits, by: ".,"),
        let high = PlainNumber(sign + thousands),
        let low = PlainNumber("\(sign)\(whole).\(parts[1])")
      {
        self = .either(thousands: high, decimal: low, hasDot: points == ".")
        return
      }
      body = "\(whole).\(parts[1])"
    case (1, _):
      body = Self.grouped(digits, by: ".,")
    default:
      guard let decimal = points.last, points.filter({ $0 == decimal }).count == 1 else {
        return nil
      }
      let parts = digits.split(separator: decimal, omittingEmptySubsequences: false)
      body = Self.grouped(String(parts[0]), by: ".,").map { "\($0).\(parts[1])" }
    }
    guard let body, let number = PlainNumber(sign + body) else { return nil }
    self = .plain(number)
  }

  /// Digits without what separates their thousands; nil where the groups are none.
  private static func grouped(_ text: String, by separators: String) -> String? {
    guard text.contains(where: separators.contains) else {
      return !text.isEmpty && text.allSatisfy(\.isASCIIDigit) ? text : nil
    }
    let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard
      Set(text.filter(separators.contains)).count == 1, let first = groups.first,
      (1...3).contains(first.count), first.first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return groups.joined()
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
