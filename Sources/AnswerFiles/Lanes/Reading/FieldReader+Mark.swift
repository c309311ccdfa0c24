// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML
import Values

extension FieldReader {
  static let markKeys =
    ["field"] + markTests + ["unit", "label", "per", "period", "curve", "proposed"]
  static let wordMarkKeys = ["words", "proposed"]

  /// A mark in words or one of a field.
  mutating func mark(_ node: YAMLNode) -> Mark? {
    guard let entries = node.entries else {
      return text(node, in: "a mark").flatMap { words in
        saysSomething(words, in: "a mark", at: node) ? mark(words: words, at: node) : nil
      }
    }
    if entries.contains(where: { $0.key == "words" }) {
      guard
        let fields = fields(of: node, in: "a mark in words", keys: Self.wordMarkKeys),
        let words = requiredText("words", of: fields),
        saysSomething(words, in: "a mark", at: fields["words"] ?? node)
      else { return nil }
      var mark = mark(words: words, at: node)
      mark.isProposed = flag(fields["proposed"], in: "proposed")
      return mark
    }
    guard
      let fields = fields(of: node, in: "a mark", keys: Self.markKeys),
      let field = required("field", of: fields, read: { $0.fieldName($1) }),
      let test = markTest(fields, of: field, at: node)
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
