// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  /// A span of time with its unit: `4 service hours`, `1 day`, `next working morning`.
  mutating func timeSpan(_ node: YAMLNode, in what: String) -> TimeSpan? {
    guard let scalar = scalar(node, in: what, expected: "a span of time") else { return nil }
    if let span = TimeSpan(scalar.text) { return span }
    error(
      PlainNumber(scalar.text) == nil
        ? "\(what) cannot be \(scalar.quoted)" : "\(what) is \(scalar.text) without a unit",
      at: node,
      remedy: "write a number above 0 with minutes, hours, service hours, days or service days,"
        + " such as 4 service hours, or next working morning")
    return nil
  }
}

extension TimeSpan {
  /// Reads a number and its unit, of which one may be singular.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    if words == ["next", "working", "morning"] {
      self = .nextWorkingMorning
      return
    }
    guard let first = words.first, let amount = PlainNumber(String(first)), amount.value > 0 else {
      return nil
    }
    let unit = words.dropFirst().joined(separator: " ")
    guard let unit = Unit.allCases.first(where: { unit == $0.rawValue || unit == $0.singular })
    else { return nil }
    self = .amount(amount, unit)
  }
}

extension TimeSpan.Unit {
  var singular: String { String(rawValue.dropLast()) }
}

extension TimeSpan: CustomStringConvertible {
  package var description: String {
    switch self {
    case .amount(let amount, let unit):
      "\(amount.text) \(amount.value == 1 ? unit.singular : unit.rawValue)"
    case .nextWorkingMorning: "next working morning"
    }
  }
}
