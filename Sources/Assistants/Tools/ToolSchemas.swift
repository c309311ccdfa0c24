// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// The JSON Schemas that tools share.
enum ToolSchemas {
  static func text(_ description: String, of allowed: [String]? = nil) -> JSONValue {
    .of(
      ("type", .text("string")), ("description", .text(description)),
      ("enum", allowed.map { .texts(of: $0) }))
  }

  static func list(of type: String, _ description: String) -> JSONValue {
    .of(
      ("type", .text("array")), ("items", .of(("type", .text(type)))),
      ("description", .text(description)))
  }

  static func object(_ description: String) -> JSONValue {
    .of(("type", .text("object")), ("description", .text(description)))
  }

  /// One answer file or several: as objects, or as the text of a file.
  static let answers: JSONValue = .of(
    (
      "description",
      .text(
        "One answer file, as an object or as its YAML text, or a list of them. The tool "
          + "'questions' says what it holds.")
    ),
    (
      "anyOf",
      .list([
        .of(("type", .text("object"))), .of(("type", .text("string"))),
        .of(
          ("type", .text("array")),
          (
            "items",
            .of(
              (
                "anyOf",
                .list([.of(("type", .text("object"))), .of(("type", .text("string")))])
              ))
          )),
      ])
    ))

  static let files = list(
    of: "string", "Names of answer files in the server's folder, such as refunds.yaml.")

  static let set = object(
    "Answers that take the place of given ones, for this call alone: ids of questions and values.")

  /// Where answers come from; without any, all files of the folder.
  static let sources: [(String, JSONValue)] = [
    ("answers", answers), ("files", files), ("set", set),
  ]

  static let problems: JSONValue = .of(
    ("type", .text("array")),
    (
      "description",
      .text("What is wrong or worth knowing, each with its place and what to do.")
    ),
    (
      "items",
      .of(
        ("type", .text("object")),
        (
          "properties",
          .of(
            ("severity", .of(("enum", .texts(of: ["error", "warning", "note"])))),
            ("message", .of(("type", .text("string")))),
            ("remedy", .of(("type", .text("string")))), ("file", .of(("type", .text("string")))),
            ("line", .of(("type", .text("integer")))), ("column", .of(("type", .text("integer")))),
            ("text", .of(("type", .text("string")))))
        ), ("required", .texts(of: ["severity", "message"])))
    ))

  static let objects: JSONValue = .of(
    ("type", .text("array")), ("items", .of(("type", .text("object")))))

  static let string: JSONValue = .of(("type", .text("string")))

  /// A result: an object that always has problems.
  static func result(_ members: (String, JSONValue)..., required: [String] = []) -> JSONValue {
    .of(
      ("type", .text("object")),
      (
        "properties",
        .object(
          (members + [("problems", problems)]).map { JSONValue.Member(key: $0, value: $1) })
      ), ("required", .texts(of: required + ["problems"])))
  }

  static func format(_ name: String) -> JSONValue { .of(("const", .text(name))) }
}
