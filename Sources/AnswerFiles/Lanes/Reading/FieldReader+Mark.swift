// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  static let tests = ["at_most", "at_least", "is", "one_of"]
  static let markKeys =
    ["field"] + tests + ["unit", "label", "per", "period", "curve", "proposed"]
  static let wordMarkKeys = ["words", "proposed"]

  /// A mark in words or one of a field.
  mutating func mark(_ node: YAMLNode) -> Mark? {
    guard let entries = node.entries else {
      return text(node, in: "a mark").map { mark(words: $0, at: node) }
    }
    if entries.contains(where: { $0.key == "words" }) {
      guard
        let fields = fields(of: node, in: "a mark in words", keys: Self.wordMarkKeys),
        let words = requiredText("words", of: fields)
      else { return nil }
      var mark = mark(words: words, at: node)
      mark.isProposed = flag(fields["proposed"], in: "proposed")
      return mark
    }
    guard
      let fields = fields(of: node, in: "a mark", keys: Self.markKeys),
      let field = required("field", of: fields, read: { $0.fieldName($1) }),
      let test = test(fields, of: field, at: node)
    else { return nil }
    return Mark(
      field: field, test: test, unit: optionalText(fields["unit"], in: "unit"),
      label: optionalText(fields["label"], in: "label"),
      per: optionalText(fields["per"], in: "per"),
      period: optionalText(fields["period"], in: "period"), curve: curve(fields["curve"], of: test),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  private func mark(words: String, at node: YAMLNode) -> Mark {
    Mark(
      field: MarkWords.id(of: words), test: .words(words), location: location(node.start))
  }

  /// The name of an input: letters, digits and `_`, so that a program can read it.
  private mutating func fieldName(_ node: YAMLNode) -> String? {
    guard let scalar = scalar(node, in: "a mark's field", expected: "a name") else { return nil }
    guard MarkWords.isFieldName(scalar.text) else {
      error(
        "a mark's field cannot be \(scalar.quoted)", at: node,
        remedy: "use up to 64 letters, digits or '_', starting with a letter")
      return nil
    }
    return scalar.text
  }

  private mutating func test(
    _ fields: YAMLFields, of field: String, at node: YAMLNode
  ) -> MarkTest? {
    let given = Self.tests.filter { fields[$0] != nil }
    guard given.count == 1, let kind = given.first, let value = fields[kind] else {
      error(
        given.isEmpty
          ? "the mark on '\(field)' says nothing about it"
          : "the mark on '\(field)' has \(given.joined(separator: " and "))", at: node,
        remedy: "write exactly one of at_most, at_least, is, one_of")
      return nil
    }
    switch kind {
    case "at_most": return limit(value, in: kind).map(MarkTest.atMost)
    case "at_least": return limit(value, in: kind).map(MarkTest.atLeast)
    case "is": return value.scalar?.text == "?" ? .is(nil) : markValue(value).map(MarkTest.is)
    default: return oneOf(value, field: field)
    }
  }

  private mutating func limit(_ node: YAMLNode, in what: String) -> MarkLimit? {
    if node.scalar?.text == "?" { return .unknown }
    if node.scalar?.text == "threshold" {
      if what == "at_least" { return .threshold }
      error(
        "only at_least can be the threshold", at: node,
        remedy: "a case needs at least that much confidence; write at_least: threshold")
      return nil
    }
    return number(node, in: what).map(MarkLimit.number)
  }

  private mutating func markValue(_ node: YAMLNode) -> MarkValue? {
    guard let scalar = scalar(node, in: "the value of a mark", expected: "a value") else {
      return nil
    }
    if scalar.style == .plain, let number = PlainNumber(scalar.text) { return .number(number) }
    switch scalar.text {
    case "yes", "true": return .yesNo(true)
    case "no", "false": return .yesNo(false)
    default: return text(node, in: "the value of a mark").map(MarkValue.word)
    }
  }

  private mutating func oneOf(_ node: YAMLNode, field: String) -> MarkTest? {
    if node.scalar?.text == "?" { return .oneOf(nil) }
    guard let items = items(of: node, in: "one_of") else { return nil }
    guard !items.isEmpty else {
      error("one_of names no value", at: node, remedy: "write at least one, or \"?\"")
      return nil
    }
    let values = items.compactMap { markValue($0) }
    guard values.count == items.count else { return nil }
    guard Set(values).count == values.count else {
      error("one_of names a value twice", at: node, remedy: "keep one of each")
      return nil
    }
    guard Set(values.map(\.type)).count == 1 else {
      error(
        "one_of mixes numbers, words, and yes or no", at: node,
        remedy: "a field has one type; write all values of '\(field)' alike")
      return nil
    }
    return .oneOf(values)
  }

  /// How many cases other limits would take; only a limit in numbers has such a curve.
  private mutating func curve(_ node: YAMLNode?, of test: MarkTest) -> [CurvePoint] {
    guard let node else { return [] }
    let bound: String
    switch test {
    case .atMost: bound = "at_most"
    case .atLeast: bound = "at_least"
    case .is, .oneOf, .words:
      error(
        "only a mark with at_most or at_least has a curve", at: node, remedy: "take the curve away")
      return []
    }
    return list(node, in: "curve") { reader, item in
      let what = "a point of the curve"
      guard
        let fields = reader.fields(of: item, in: what, keys: [bound, "share", "of"]),
        let limit = reader.required(bound, of: fields, read: { $0.number($1, in: bound) }),
        let share = reader.required(
          "share", of: fields, read: { $0.share0to1($1, in: "the share of \(what)") })
      else { return nil }
      return CurvePoint(limit: limit, share: share, of: reader.sample(fields, in: what)?.of)
    }
  }
}
