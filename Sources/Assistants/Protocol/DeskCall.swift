// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents

/// A request that is worked on at the desk.
struct DeskCall: Sendable {
  let method: ServerMethod
  let params: JSONValue
  let era: Era

  /// The result; nil where the request was taken back.
  func result(
    at desk: any Desk, telling progress: Progress
  ) throws(ProtocolError) -> JSONValue? {
    switch method {
    case .callTool: return try tool(at: desk, telling: progress)
    case .listResources: return try Resources.list(params, at: desk)
    case .readResource: return try Resources.read(params, at: desk, era)
    case .getPrompt: return try Prompts.get(params, at: desk)
    case .discover, .initialize, .ping, .listTools, .listTemplates, .listPrompts:
      return .object([])
    }
  }

  private func tool(
    at desk: any Desk, telling progress: Progress
  ) throws(ProtocolError) -> JSONValue? {
    guard let name = params["name"]?.string else { throw .invalidParams("tools/call lacks a name") }
    guard let tool = Tools.all.first(where: { $0.name == name }) else {
      throw .invalidParams(
        "there is no tool '\(name)'; there are \(Tools.all.map(\.name).joined(separator: ", "))")
    }
    let given = params["arguments"] ?? .object([])
    guard case .object = given else { throw .invalidParams("arguments must be an object") }
    do throws(ToolFailure) {
      let arguments = try Arguments(given, for: tool)
      return Self.json(try tool.run(arguments, at: desk, telling: progress))
    } catch {
      guard case .problems(let problems) = error else { return nil }
      return Self.json(Problems.result(problems))
    }
  }

  private static func json(_ result: ToolResult) -> JSONValue {
    .object(
      (
        "content",
        .list([.object(("type", .text("text")), ("text", .text(result.text)))])
      ), ("structuredContent", result.structured), ("isError", .flag(result.isError)))
  }
}
