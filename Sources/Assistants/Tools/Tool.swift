// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Something that an assistant may call.
protocol Tool: Sendable {
  var name: String { get }
  var title: String { get }
  /// What it does and when to call it, for the assistant.
  var description: String { get }
  /// The arguments by name, each a JSON Schema.
  var arguments: [(ArgumentName, JSONValue)] { get }
  var required: [ArgumentName] { get }
  /// The JSON Schema of the structured result.
  var output: JSONValue { get }
  var writes: Bool { get }

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult
}

extension Tool {
  var required: [ArgumentName] { [] }
  var writes: Bool { false }

  /// How the protocol lists it.
  var listed: JSONValue {
    .object(
      ("name", .text(name)), ("title", .text(title)), ("description", .text(description)),
      (
        "inputSchema",
        .object(
          ("type", .text("object")),
          ("properties", .object(arguments.map { JSONValue.Member(key: $0.rawValue, value: $1) })),
          ("required", required.isEmpty ? nil : .texts(required.map(\.rawValue))),
          ("additionalProperties", .flag(false)))
      ),
      ("outputSchema", output),
      (
        "annotations",
        .object(
          ("title", .text(title)), ("readOnlyHint", .flag(!writes)),
          ("destructiveHint", .flag(false)), ("idempotentHint", .flag(true)),
          ("openWorldHint", .flag(false)))
      ))
  }
}

enum Tools {
  static let all: [any Tool] = [
    QuestionsTool(), AssessTool(), CheckTool(), PlanTool(), SimulateTool(), PortfolioTool(),
    ExplainTool(), SaveTool(),
  ]
}
