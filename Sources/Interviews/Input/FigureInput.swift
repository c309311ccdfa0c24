// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// A figure as people write it: `1,200`, `15 %`, `2h`, `€ 4.50`, `1.5k`.
struct FigureInput {
  var number: PlainNumber
  /// What was understood, where it is not what was typed.
  var understood: String?

  private static let currencies = ["€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "cad", "aud"]

  /// - Parameter unit: the question's unit; `share` takes percentages, `minutes` hours and seconds.
  static func read(_ text: String, unit: String?) throws(InputRefusal) -> FigureInput {
    let example = example(for: unit)
    var rest = text.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "\u{2019}" }
    for symbol in currencies {
      if rest.hasPrefix(symbol) { rest.removeFirst(symbol.count) }
      if rest.hasSuffix(symbol) { rest.removeLast(symbol.count) }
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
    let suffix = String(rest.dropFirst(digits.count))
    guard let plain = plain(digits), let value = PlainNumber(plain) else {
      throw InputRefusal("“\(TypedText.singleLine(text))” is not a figure.", example: example)
    }
    guard let scaled = scaled(value, by: suffix, unit: unit) else {
      throw InputRefusal(
        "“\(suffix)” does not go with \(unit.map { "a figure in \($0)" } ?? "this figure").",
        example: example)
    }
    let isAsTyped = scaled.text == text.trimmingSpaces
    return FigureInput(
      number: scaled, understood: isAsTyped ? nil : words(scaled, unit: unit))
  }

  static func example(for unit: String?) -> String {
    switch unit {
    case "share": "15 %"
    case "minutes": "90, or 1.5h"
    case let unit? where unit.contains("hour") && !unit.hasPrefix("per"): "8"
    case let unit? where unit.hasPrefix("per"): "4.50"
    default: "1,200"
    }
  }

  private static func words(_ number: PlainNumber, unit: String?) -> String {
    if unit == "share", let percent = text(of: number.value * 100) {
      return "\(number.text), that is \(percent)%"
    }
    return [number.text, unit].compactMap(\.self).joined(separator: " ")
  }

  /// The digits in plain notation: a comma before groups of three separates thousands, any other
  /// is a decimal comma.
  private static func plain(_ digits: Substring) -> String? {
    guard let last = digits.lastIndex(where: { ".,".contains($0) }) else { return String(digits) }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      !digits.contains(".") && groups.count > 1 && (1...3).contains(groups[0].count)
      && groups[0] != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    if isGrouped { return groups.joined() }
    let whole = digits[..<last].filter { !".,".contains($0) }
    let seen = digits[..<last].filter { ".,".contains($0) }
    // Two decimal points are no number; the sign before the last one separates thousands.
    guard !seen.contains(digits[last]) else {
      let parts = digits.split { $0 == "." }
      let isGrouped =
        digits[last] == "." && groups.count == 1
        && parts.dropFirst().allSatisfy { $0.count == 3 }
      return isGrouped ? parts.joined() : nil
    }
    return "\(whole.isEmpty ? "0" : whole).\(digits[digits.index(after: last)...])"
  }

  private static func scaled(_ number: PlainNumber, by suffix: String, unit: String?)
    -> PlainNumber?
  {
    var factor: Double
    switch (suffix, unit) {
    case ("", _): return number
    case ("%", "share"?), ("percent", "share"?): factor = 0.01
    case ("k", _): factor = 1_000
    case ("min", "minutes"?), ("m", "minutes"?), ("minutes", "minutes"?): return number
    case ("h", "minutes"?), ("hours", "minutes"?), ("hour", "minutes"?): factor = 60
    case ("s", "minutes"?), ("sec", "minutes"?), ("seconds", "minutes"?): factor = 1.0 / 60
    case ("h", "hours per day"?), ("hours", "hours per day"?): return number
    case ("/day", _), ("aday", _), ("perday", _):
      guard unit?.hasSuffix("per day") == true else { return nil }
      return number
    default: return suffix == unit?.filter { !$0.isWhitespace } ? number : nil
    }
    return text(of: number.value * factor).flatMap(PlainNumber.init)
  }

  /// A number in plain notation, to six decimals.
  private static func text(of value: Double) -> String? {
    guard let millionths = Int(exactly: (abs(value) * 1_000_000).rounded()) else { return nil }
    var decimals = String(millionths % 1_000_000)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    let whole = (value < 0 ? "-" : "") + String(millionths / 1_000_000)
    return decimals.isEmpty ? whole : "\(whole).\(decimals)"
  }
}
