// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The JSON Schema (2020-12) of the answer files for a questionnaire.
///
/// It serves editors: what it accepts may still lack an answer that no `defaults.yaml` gives, and
/// only the program knows which questions apply.
package enum AnswerFileSchema {
  package static func value(for questionnaire: Questionnaire) -> JSONValue {
    .object(
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(questionnaire.title)),
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("required", .texts(["hitl"])),
      ("properties", properties(of: questionnaire)),
      ("$defs", definitions))
  }

  private static func properties(of questionnaire: Questionnaire) -> JSONValue {
    .object(
      members: [
        ("hitl", .object(("const", .count(1)))),
        ("questionnaire", .object(("const", .text(questionnaire.id)))),
        (
          "workflow",
          closed(
            ("id", .object(("type", .text("string")), ("pattern", .text(WorkflowID.pattern)))),
            ("name", text), ("description", text), ("assessed_on", reference("date")))
        ),
        ("participants", list(of: text)),
        ("decider", text),
        ("answers", answers(to: questionnaire.questions)),
      ] + settings + [
        ("lanes", list(of: lane(in: questionnaire))),
        ("steps", list(of: step(questionnaire.stepQuestions))),
      ] + ofTheWorkflow + remarks + [
        (
          "sign_off",
          list(
            of: closed(
              required: ["name"], ("name", text), ("role", text), ("date", reference("date"))))
        ),
        (
          "calibration",
          closed(
            ("threshold", threshold),
            (
              "lanes",
              .object(("type", .text("object")), ("additionalProperties", threshold))
            ),
            ("measured_on", reference("date")), ("log", text), ("cases", wholeNumber(from: 1)),
            ("run", wholeNumber(from: 1)), ("version", text))
        ),
      ])
  }

  private static let threshold = JSONValue.object(
    ("type", .text("number")), ("minimum", .number(0.5)), ("maximum", .number(0.99)))

  private static let remarks: [(String, JSONValue)] = RemarkList.allCases.map { kind in
    let types: [String: JSONValue] = [
      "due": reference("date"), "date": reference("date"), "before": before, "kept_by": keptBy,
      "proposed": yesNo,
    ]
    let long = closed(
      required: ["what"], members: kind.entryKeys.map { ($0, types[$0] ?? text) })
    return (kind.rawValue, list(of: anyOf(text, long)))
  }

  /// None is required: letters may stand in `defaults.yaml`, and a lane's or a step's be the workflow's.
  static func answers(to questions: [Question]) -> JSONValue {
    .object([
      .init(key: "type", value: .text("object")),
      .init(key: "additionalProperties", value: .flag(false)),
      .init(
        key: "properties",
        value: .object(questions.map { .init(key: $0.id, value: answer(to: $0)) })),
    ])
  }

  /// An answer in its short or its long form.
  static func answer(to question: Question) -> JSONValue {
    let value = AnswerValueSchema.value(of: question)
    return .object(
      ("description", .text(question.ask)),
      (
        "anyOf",
        .list([
          value,
          closed(
            required: question.isShare ? [] : ["answer"],
            members: [("answer", value)] + sample(of: question) + [
              ("note", text), ("by", text), ("ask", text), ("due", reference("date")),
              ("rounds", .object(("type", .text("array")))),
              ("dissent", .object(("type", .text("array")))), ("decided_by", text),
              ("proposed", yesNo),
            ]),
        ])
      ))
  }

  /// The cases behind an answer: a share is counted, a letter is right so many times.
  private static func sample(of question: Question) -> [(String, JSONValue)] {
    guard question.kind == .abc || question.kind == .number else { return [] }
    let shared: [(String, JSONValue)] = [("of", wholeNumber(from: 1)), ("drawn", yesNo)]
    if question.kind == .abc { return [("right", wholeNumber(from: 0))] + shared }
    return question.isShare ? [("count", wholeNumber(from: 0)), ("seen", seen)] + shared : shared
  }

  static let text = JSONValue.object(("type", .text("string")))

  private static let definitions = JSONValue.object(
    (
      "date",
      .object(("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))
    ),
    ("mark", mark))

  static func reference(_ name: String) -> JSONValue {
    .object(("$ref", .text("#/$defs/\(name)")))
  }

  static func list(of items: JSONValue) -> JSONValue {
    .object(("type", .text("array")), ("items", items))
  }

  static func anyOf(_ schemas: JSONValue...) -> JSONValue {
    .object(("anyOf", .list(schemas)))
  }

  /// A mapping with these keys and no others.
  static func closed(
    required: [String] = [], _ members: (String, JSONValue)...
  ) -> JSONValue {
    closed(required: required, members: members)
  }

  static func closed(required: [String] = [], members: [(String, JSONValue)]) -> JSONValue {
    .object(
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("required", required.isEmpty ? nil : .texts(required)),
      ("properties", .object(members: members)))
  }
}

extension JSONValue {
  fileprivate static func object(members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init(key: $0, value: $1) })
  }
}
