// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// The JSON Schemas that tools share.
enum ToolSchemas {
  static func text(_ description: String, of allowed: [String]? = nil) -> JSONValue {
    .object(
      ("type", .text("string")), ("description", .text(description)),
      ("enum", allowed.map { .texts($0) }))
  }

  static func list(of type: String, _ description: String) -> JSONValue {
    .object(
      ("type", .text("array")), ("items", .object(("type", .text(type)))),
      ("description", .text(description)))
  }

  static func object(_ description: String) -> JSONValue {
    .object(("type", .text("object")), ("description", .text(description)))
  }

  /// One answer file or several: as objects, or as the text of a file.
  static let answers: JSONValue = .object(
    (
      "description",
      .text(
        "One answer file, as an object or as its YAML text, or a list of them. The tool "
          + "'questions' says what it holds.")
    ),
    (
      "anyOf",
      .list([
        .object(("type", .text("object"))), .object(("type", .text("string"))),
        .object(
          ("type", .text("array")),
          (
            "items",
            .object(
              (
                "anyOf",
                .list([.object(("type", .text("object"))), .object(("type", .text("string")))])
              ))
          )),
      ])
    ))

  static let files = list(
    of: "string", "Names of answer files in the server's folder, such as refunds.yaml.")

  static let set = object(
    "Answers that take the place of given ones, for this call alone: ids of questions and values.")

  /// Where answers come from; without any, all files of the folder.
  static let sources: [(ArgumentName, JSONValue)] = [
    (.answers, answers), (.files, files), (.set, set),
  ]

  static let problems: JSONValue = .object(
    ("type", .text("array")),
    (
      "description",
      .text("What is wrong or worth knowing, each with its place and what to do.")
    ),
    (
      "items",
      .object(
        ("type", .text("object")),
        (
          "properties",
          .object(
            ("severity", .object(("enum", .texts(["error", "warning", "note"])))),
            ("message", .object(("type", .text("string")))),
            ("remedy", .object(("type", .text("string")))),
            ("file", .object(("type", .text("string")))),
            ("line", .object(("type", .text("integer")))),
            ("column", .object(("type", .text("integer")))),
            ("text", .object(("type", .text("string")))))
        ), ("required", .texts(["severity", "message"])))
    ))

  static let objects: JSONValue = .object(
    ("type", .text("array")), ("items", .object(("type", .text("object")))))

  static let string: JSONValue = .object(("type", .text("string")))

  /// A result: an object that always has problems.
  static func result(_ members: (String, JSONValue)..., required: [String] = []) -> JSONValue {
    .object(
      ("type", .text("object")),
      (
        "properties",
        .object(
          (members + [("problems", problems)]).map { JSONValue.Member(key: $0, value: $1) })
      ), ("required", .texts(required + ["problems"])))
  }

  static func format(_ name: String) -> JSONValue { .object(("const", .text(name))) }
}
