// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// What a person can ask the assistant to do.
enum Prompts {
  private struct Prompt {
    let name: String
    let title: String
    let description: String
    let argument: String
    let argumentDescription: String
    let text: PromptText
  }

  private static let all = [
    Prompt(
      name: "interview", title: "Interview about a workflow",
      description:
        "Ask a person about a workflow, one question at a time, to a verdict and a plan.",
      argument: "workflow", argumentDescription: "What the workflow is, in a few words.",
      text: .interview),
    Prompt(
      name: "write", title: "Write the plan for whoever decides",
      description: "Turn a finished plan into prose that a client reads, held to the plan's facts.",
      argument: "file", argumentDescription: "The answer file of the workflow.", text: .write),
  ]

  static let listed: [JSONValue] = all.map { prompt in
    .object(
      ("name", .text(prompt.name)), ("title", .text(prompt.title)),
      ("description", .text(prompt.description)),
      (
        "arguments",
        .list([
          .object(
            ("name", .text(prompt.argument)), ("description", .text(prompt.argumentDescription)),
            ("required", .flag(false)))
        ])
      ))
  }

  static func get(_ params: JSONValue, at desk: any Desk) throws(ProtocolError) -> JSONValue {
    guard let name = params["name"]?.string, let prompt = all.first(where: { $0.name == name })
    else {
      throw .invalidParams("there is no such prompt; there are interview and write")
    }
    let subject = params["arguments"]?[prompt.argument]?.string
    let text: String
    do throws(ToolFailure) {
      text = try desk.prompt(prompt.text, for: subject)
    } catch {
      throw error.asProtocolError
    }
    return .object(
      ("description", .text(prompt.description)),
      (
        "messages",
        .list([
          .object(
            ("role", .text("user")),
            ("content", .object(("type", .text("text")), ("text", .text(text)))))
        ])
      ))
  }
}
