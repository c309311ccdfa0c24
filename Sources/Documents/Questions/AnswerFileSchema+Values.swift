// SPDX-License-Identifier: GPL-3.0-or-later

/// The values that several parts of the schema take.
extension AnswerFileSchema {
  static let yesNo = AnswerValueSchema.yesNo

  static let unknown = AnswerValueSchema.unknown

  static let share = AnswerValueSchema.share

  /// The part of the cases that a share was counted on.
  static let seen = closed(required: ["what"], ("what", text), ("share", share))

  static let timeSpan = JSONValue.object(
    ("type", .text("string")),
    (
      "pattern",
      .text(
        "^([0-9]+(\\.[0-9]+)? (minutes?|((service|working|business) )?(hours?|days?)|weeks?)|next working morning)$"
      )
    ))

  static func number(from least: Int) -> JSONValue {
    .object(("type", .text("number")), ("minimum", .count(least)))
  }

  static func number(above limit: Int) -> JSONValue {
    .object(("type", .text("number")), ("exclusiveMinimum", .count(limit)))
  }

  static func wholeNumber(from least: Int) -> JSONValue {
    .object(("type", .text("integer")), ("minimum", .count(least)))
  }
}
