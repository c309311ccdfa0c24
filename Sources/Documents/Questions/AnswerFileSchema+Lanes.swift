// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The parts of the schema that lanes and steps are made of.
extension AnswerFileSchema {
  static func lane(in questionnaire: Questionnaire) -> JSONValue {
    let letters = answers(to: questionnaire.stepQuestions)
    let own = closed(
      members: LaneScope.questions(of: questionnaire).map { ($0.id, answer(to: $0)) } + [
        (
          "steps",
          .object(("type", .text("object")), ("additionalProperties", letters))
        ),
        ("note", text),
      ])
    return closed(
      required: ["id"],
      members: [
        ("id", laneID), ("name", text), ("short", text), ("share", countedShare),
        ("marks", list(of: reference("mark"))),
        ("outcomes", list(of: outcome)), ("answers", own),
        ("reviewers", number(from: 0)), ("time_limit", timeSpan),
      ] + reviewing)
  }

  static func step(_ questions: [Question]) -> JSONValue {
    closed(
      required: ["name", "actor"],
      members: [
        ("name", text), ("actor", .object(("enum", .texts(Actor.allCases.map(\.rawValue))))),
        ("decides", yesNo), ("takes_effect", yesNo),
        ("lanes", .object(("type", .text("array")), ("items", laneID), ("minItems", .count(1)))),
        ("note", text), ("answers", answers(to: questions)),
      ] + reviewing)
  }

  /// What a step and a lane say alike about the people who look at a case.
  private static let reviewing: [(String, JSONValue)] = [
    ("control", .object(("enum", .texts(Control.allCases.map(\.rawValue))))),
    ("approvers", .object(("enum", .list([.count(1), .count(2)])))),
    ("reviewer", text), ("backup", text), ("on_no_answer", text), ("proposed", yesNo),
  ]

  private static let laneID = JSONValue.object(
    ("type", .text("string")), ("pattern", .text(WorkflowID.pattern)),
    ("not", .object(("pattern", .text("^(\(reservedIDs))$")))))

  /// As a pattern, for capitals make no difference.
  private static let reservedIDs = LaneID.reserved.map { id in
    id.map { "[\($0.uppercased())\($0)]" }.joined()
  }.joined(separator: "|")

  private static let outcome = anyOf(
    text, closed(required: ["what"], ("what", text), ("adverse", yesNo), ("proposed", yesNo)))

  /// A mark in words, or one of a field.
  static let mark = anyOf(
    text, closed(required: ["words"], ("words", text), ("proposed", yesNo)),
    closed(
      required: ["field"],
      ("field", .object(("type", .text("string")), ("pattern", .text("^[A-Za-z][A-Za-z0-9_]*$")))),
      ("at_most", anyOf(.object(("type", .text("number"))), unknown)),
      (
        "at_least",
        anyOf(.object(("type", .text("number"))), .object(("enum", .texts(["threshold", "?"]))))
      ),
      ("is", .object(("type", .texts(["string", "number", "boolean"])))),
      ("one_of", anyOf(.object(("type", .text("array")), ("minItems", .count(1))), unknown)),
      ("unit", text), ("label", text), ("per", text), ("period", text), ("curve", list(of: point)),
      ("proposed", yesNo)))

  private static let point = closed(
    required: ["share"], ("at_most", .object(("type", .text("number")))),
    ("at_least", .object(("type", .text("number")))), ("share", share),
    ("of", wholeNumber(from: 1)))

  /// A share that may have been counted.
  static let countedShare = anyOf(
    share, unknown,
    closed(
      ("answer", anyOf(share, unknown)), ("count", wholeNumber(from: 0)),
      ("of", wholeNumber(from: 1)), ("drawn", yesNo), ("seen", seen), ("note", text),
      ("by", text), ("ask", text), ("due", reference("date")), ("proposed", yesNo)))
}
