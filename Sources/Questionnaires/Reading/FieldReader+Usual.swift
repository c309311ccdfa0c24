// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension FieldReader {
  /// A usual mark of a pattern: words, or a field with one test.
  mutating func usualMark(_ node: YAMLNode) -> UsualMark? {
    let place = location(node.start)
    guard node.entries != nil else {
      return text(node, in: "a usual mark").map {
        UsualMark(field: MarkWords.id(of: $0), test: .words($0), location: place)
      }
    }
    let keys = ["field"] + Self.markTests + ["unit", "label"]
    guard
      let fields = fields(of: node, in: "a usual mark", keys: keys),
      let field = required("field", of: fields, read: { $0.fieldName($1) }),
      let test = markTest(fields, of: field, at: node)
    else { return nil }
    return UsualMark(
      field: field, test: test, unit: optionalText(fields["unit"], in: "unit"),
      label: optionalText(fields["label"], in: "label"), location: place)
  }

  /// A usual rule of a pattern; a bare text is one that works everywhere.
  mutating func usualRule(_ node: YAMLNode) -> UsualRule? {
    let place = location(node.start)
    guard node.entries != nil else {
      return text(node, in: "a usual rule").map { UsualRule(what: $0, location: place) }
    }
    guard
      let fields = fields(of: node, in: "a usual rule", keys: ["what", "step"]),
      let what = requiredText("what", of: fields)
    else { return nil }
    return UsualRule(
      what: what, step: optionalText(fields["step"], in: "step"), location: place)
  }

  mutating func usualRisk(_ node: YAMLNode) -> UsualRisk? {
    guard
      let fields = fields(of: node, in: "a usual risk", keys: ["what", "because", "response"]),
      let what = requiredText("what", of: fields),
      let response = requiredText("response", of: fields)
    else { return nil }
    return UsualRisk(
      what: what, because: optionalText(fields["because"], in: "because"), response: response)
  }
}
