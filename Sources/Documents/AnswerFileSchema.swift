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
      ("required", .texts(["hitl", "answers"])),
      ("properties", properties(of: questionnaire)),
      ("$defs", definitions))
  }

  private static func properties(of questionnaire: Questionnaire) -> JSONValue {
    .object(
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
      (
        "answers",
        answers(to: questionnaire.questions, required: questionnaire.scored.map(\.id))
      ),
      ("steps", list(of: step(questionnaire.stepQuestions))),
      ("parking_lot", reference("remarks")),
      ("actions", reference("remarks")),
      ("decisions", reference("remarks")),
      ("assumptions", reference("remarks")),
      (
        "sign_off",
        list(
          of: closed(
            required: ["name"], ("name", text), ("role", text), ("date", reference("date"))))
      ),
      (
        "calibration",
        closed(
          (
            "threshold",
            .object(
              ("type", .text("number")), ("minimum", .number(0.5)), ("maximum", .number(0.99)))
          ),
          ("measured_on", reference("date")), ("log", text))
      ))
  }

  private static func answers(to questions: [Question], required: [String]) -> JSONValue {
    .object([
      .init(key: "type", value: .text("object")),
      .init(key: "additionalProperties", value: .flag(false)),
      .init(key: "required", value: .texts(required)),
      .init(
        key: "properties",
        value: .object(questions.map { .init(key: $0.id, value: answer(to: $0)) })),
    ])
  }

  /// An answer in its short or its long form.
  private static func answer(to question: Question) -> JSONValue {
    let value = AnswerValueSchema.value(of: question)
    return .object(
      ("description", .text(question.ask)),
      (
        "anyOf",
        .list([
          value,
          closed(
            required: ["answer"], ("answer", value), ("note", text), ("by", text), ("ask", text),
            ("due", reference("date")), ("rounds", .object(("type", .text("array")))),
            ("dissent", .object(("type", .text("array")))), ("decided_by", text)),
        ])
      ))
  }

  private static func step(_ questions: [Question]) -> JSONValue {
    closed(
      required: ["name", "actor"], ("name", text),
      ("actor", .object(("enum", .texts(Actor.allCases.map(\.rawValue))))),
      ("decides", AnswerValueSchema.yesNo), ("note", text),
      ("answers", answers(to: questions, required: [])))
  }

  private static let text = JSONValue.object(("type", .text("string")))

  private static let definitions = JSONValue.object(
    (
      "date",
      .object(("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))
    ),
    (
      "remarks",
      list(
        of: .object(
          (
            "anyOf",
            .list([
              text,
              closed(
                required: ["what"], ("what", text), ("who", text), ("by", text),
                ("due", reference("date")), ("date", reference("date"))),
            ])
          )))
    ))

  private static func reference(_ name: String) -> JSONValue {
    .object(("$ref", .text("#/$defs/\(name)")))
  }

  private static func list(of items: JSONValue) -> JSONValue {
    .object(("type", .text("array")), ("items", items))
  }

  private static func closed(
    required: [String] = [], _ members: (String, JSONValue)...
  ) -> JSONValue {
    .object(
      ("type", .text("object")),
      ("additionalProperties", .flag(false)),
      ("required", required.isEmpty ? nil : .texts(required)),
      ("properties", .object(members.map { .init(key: $0, value: $1) })))
  }
}
