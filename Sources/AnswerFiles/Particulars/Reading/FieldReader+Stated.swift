// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  static let statedKeys = ["answer", "note", "by", "ask", "due", "proposed"]

  /// Something stated in its short form, or a mapping with what was said about it.
  mutating func stated<Value: Sendable>(
    _ node: YAMLNode?, in what: String, read: (inout FieldReader, YAMLNode) -> Value?
  ) -> Stated<Value>? {
    guard let node else { return nil }
    guard node.entries != nil else {
      return valueOrUnknown(node, read: read).map {
        Stated(value: $0, location: location(node.start))
      }
    }
    guard
      let fields = fields(of: node, in: what, keys: Self.statedKeys),
      let value = required("answer", of: fields, read: { $0.valueOrUnknown($1, read: read) })
    else { return nil }
    return Stated(
      value: value, note: optionalText(fields["note"], in: "note"),
      by: optionalText(fields["by"], in: "by"), ask: optionalText(fields["ask"], in: "ask"),
      due: optionalDate(fields["due"], in: "due"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  /// A value or `"?"`, which is nil inside.
  private mutating func valueOrUnknown<Value>(
    _ node: YAMLNode, read: (inout FieldReader, YAMLNode) -> Value?
  ) -> Value?? {
    if node.scalar?.text == "?" { return .some(nil) }
    return read(&self, node).map { .some($0) }
  }

  /// Dates, each named once; a list that cannot be read as a whole gives none.
  mutating func dates(_ node: YAMLNode, in what: String) -> [CalendarDate]? {
    guard let items = items(of: node, in: what) else { return nil }
    let dates = items.compactMap { date($0, in: "an entry of \(what)") }
    guard dates.count == items.count else { return nil }
    guard Set(dates).count == dates.count else {
      error("\(what) names a date twice", at: node, remedy: "keep one of each")
      return nil
    }
    return dates
  }

  /// The holidays of a file, in its answers' form or as a list.
  mutating func holidays(_ node: YAMLNode?) -> Stated<[CalendarDate]>? {
    stated(node, in: "holidays") { $0.dates($1, in: "holidays") }
  }

  /// Days of the week, each named once.
  mutating func weekdays(_ node: YAMLNode) -> [Weekday]? {
    guard let items = items(of: node, in: "weekdays") else { return nil }
    let days = items.compactMap { word($0, in: "a weekday", of: Weekday.self) }
    guard days.count == items.count else { return nil }
    guard !days.isEmpty, Set(days).count == days.count else {
      error(
        days.isEmpty ? "weekdays names no day" : "weekdays names a day twice", at: node,
        remedy: "name each day on which work is done once")
      return nil
    }
    return Weekday.allCases.filter(days.contains)
  }
}
