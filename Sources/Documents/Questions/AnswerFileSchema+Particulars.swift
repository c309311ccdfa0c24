// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The parts of the schema that belong to one workflow alone.
extension AnswerFileSchema {
  /// What is stated beside the answers.
  static let settings: [(String, JSONValue)] = [
    ("case_word", closed(required: ["one", "many"], ("one", text), ("many", text))),
    ("scope", list(of: reference("mark"))),
    (
      "people",
      .object(
        ("type", .text("object")), ("additionalProperties", anyOf(number(from: 0), unknown)))
    ),
    ("staff_today", stated(text)),
    ("worked_today", countedShare),
    ("weekdays", stated(list(of: .object(("enum", .texts(Weekday.allCases.map(\.rawValue))))))),
    ("holidays", stated(list(of: reference("date")))),
    ("peak_dates", stated(list(of: reference("date")))),
    (
      "audit",
      closed(
        required: ["who"], ("who", text), ("hours_per_day", anyOf(number(from: 0), unknown)),
        ("minutes", anyOf(number(above: 0), unknown)),
        ("note", text), ("by", text), ("proposed", yesNo))
    ),
    (
      "appeal",
      closed(
        required: ["who"], ("who", text), ("within", timeSpan), ("note", text), ("by", text),
        ("proposed", yesNo))
    ),
    ("reversible_until", stated(timeSpan)),
    ("error_cost_for", stated(text)),
    ("past_cases", stated(number(from: 0))),
    ("system_cost_per_year", stated(number(from: 0))),
    (
      "vendor",
      anyOf(
        text,
        closed(
          required: ["answer"], ("answer", text),
          ("notice_days", anyOf(number(from: 0), unknown)), ("every", timeSpan),
          ("note", text), ("by", text), ("proposed", yesNo)))
    ),
    ("not_kept", list(of: text)),
  ]

  /// The lists of what only this workflow has.
  static let ofTheWorkflow: [(String, JSONValue)] = [
    (
      "rules",
      list(
        of: anyOf(
          text,
          closed(
            required: ["what"], ("what", text), ("at", closed(("step", text), ("lane", text))),
            ("who", text), ("proposed", yesNo))))
    ),
    (
      "deadlines",
      list(
        of: closed(
          required: ["what", "within"], ("what", text), ("within", timeSpan), ("from", text),
          ("source", text), ("proposed", yesNo)))
    ),
    (
      "risks",
      list(
        of: closed(
          required: ["what"], ("what", text), ("because", text), ("response", text), ("who", text),
          ("proposed", yesNo)))
    ),
    (
      "metrics",
      list(
        of: closed(
          required: ["what"], ("what", text), ("baseline", figure), ("at_most", figure),
          ("at_least", figure),
          ("counts", .object(("enum", .texts(CountedFigure.allCases.map(\.rawValue))))),
          ("who", text), ("first", text), ("proposed", yesNo)))
    ),
    (
      "signers",
      list(
        of: anyOf(
          text, closed(required: ["who"], ("who", text), ("what", text), ("proposed", yesNo))))
    ),
  ]

  static let before = anyOf(
    .object(("enum", .texts(PhaseName.allCases.map(\.rawValue)))),
    closed(required: ["lane"], ("lane", text)))

  static let keptBy = closed(
    ("lane", text), ("step", text), ("mark", text), ("rule", text), ("metric", text),
    ("control", .object(("enum", .texts(Control.allCases.map(\.rawValue))))))

  private static let figure = anyOf(
    .object(("type", .text("number"))),
    .object(("type", .text("string")), ("pattern", .text("^([0-9.]+ ?%|\\?)$"))))

  /// A value in its short form, or with what was said about it.
  private static func stated(_ value: JSONValue) -> JSONValue {
    anyOf(
      value, unknown,
      closed(
        required: ["answer"], ("answer", anyOf(value, unknown)), ("note", text), ("by", text),
        ("ask", text), ("due", reference("date")), ("proposed", yesNo)))
  }
}
