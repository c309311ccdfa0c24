// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// The JSON Schema of a question's value.
enum AnswerValueSchema {
  static func value(of question: Question) -> JSONValue {
    let ids = question.options.map(\.id)
    switch question.kind {
    case .abc, .oneOf: return .object(("enum", .texts(ids + ["?"])))
    case .yesNo: return anyOf(yesNo, unknown)
    case .someOf:
      let several = JSONValue.object(
        ("type", .text("array")), ("items", .object(("enum", .texts(ids)))),
        ("uniqueItems", .flag(true)))
      return anyOf(several, .object(("enum", .texts(ids + ["?"]))))
    case .number:
      let number = number(within: question.bounds)
      return question.isShare ? anyOf(number, percent, unknown) : anyOf(number, unknown)
    case .text: return .object(("type", .text("string")))
    case .date: return anyOf(.object(("$ref", .text("#/$defs/date"))), unknown)
    }
  }

  static let yesNo = JSONValue.object(
    (
      "enum",
      .list([.flag(true), .flag(false)] + ["yes", "no", "true", "false"].map(JSONValue.text))
    ))

  static let unknown = JSONValue.object(("const", .text("?")))

  /// A share as a number or in percent.
  static let share = anyOf(
    .object(("type", .text("number")), ("minimum", .number(0)), ("maximum", .number(1))), percent)

  private static let percent = JSONValue.object(
    ("type", .text("string")), ("pattern", .text("^[0-9]+(\\.[0-9]+)? ?%$")))

  private static func number(within bounds: NumberBounds) -> JSONValue {
    .object(
      ("type", .text("number")),
      ("minimum", bounds.minimum.map { .number($0.value) }),
      ("maximum", bounds.maximum.map { .number($0.value) }),
      ("exclusiveMinimum", bounds.above.map { .number($0.value) }),
      ("exclusiveMaximum", bounds.below.map { .number($0.value) }))
  }

  private static func anyOf(_ schemas: JSONValue...) -> JSONValue {
    .object(("anyOf", .list(schemas)))
  }
}
