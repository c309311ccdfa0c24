// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  package static let markTests = ["at_most", "at_least", "is", "one_of"]

  /// The name of an input: letters, digits and `_`, so that a program can read it.
  package mutating func fieldName(_ node: YAMLNode) -> String? {
    guard let scalar = scalar(node, in: "a mark's field", expected: "a name") else { return nil }
    guard MarkWords.isFieldName(scalar.text) else {
      error(
        "a mark's field cannot be \(scalar.quoted)", at: node,
        remedy: "use up to 64 letters, digits or '_', starting with a letter")
      return nil
    }
    return scalar.text
  }

  /// What a mark asks of its field: exactly one test.
  package mutating func markTest(
    _ fields: YAMLFields, of field: String, at node: YAMLNode
  ) -> MarkTest? {
    let given = Self.markTests.filter { fields[$0] != nil }
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
}
