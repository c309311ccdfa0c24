// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents
import Plans

/// What can be read besides calling tools: answer files, their plans, and the handbook.
enum Resources {
  private static let answers = "hitl://answers/"
  private static let plans = "hitl://plans/"
  private static let annexes = "hitl://annexes/"
  private static let handbook = "hitl://handbook"
  /// How many are listed at a time.
  private static let pageSize = 100

  static let templates: [JSONValue] = [
    template(
      answers, "Answer file", "application/yaml", "An answer file of the folder, by its name."),
    template(plans, "Plan", "text/markdown", "The plan of an answer file, by the file's name."),
    template(annexes, "Annex", "text/markdown", "What proves a plan, by the answer file's name."),
  ]

  private static func template(
    _ start: String, _ title: String, _ type: String, _ description: String
  ) -> JSONValue {
    .object(
      ("uriTemplate", .text("\(start){file}")), ("name", .text(title.lowercased())),
      ("title", .text(title)), ("description", .text(description)), ("mimeType", .text(type)))
  }

  static func list(_ params: JSONValue, at desk: any Desk) throws(ProtocolError) -> JSONValue {
    var all = [
      entry(handbook, "handbook", "What is good practice in every workflow", "text/markdown")
    ]
    if desk.hasFolder {
      let names: [String]
      do throws(ToolFailure) { names = try desk.names() } catch { throw error.asProtocolError }
      for name in names {
        all.append(entry(answers + name, name, "Answers about a workflow", "application/yaml"))
        all.append(entry(plans + name, "plan of \(name)", "The plan", "text/markdown"))
        all.append(
          entry(annexes + name, "annex of \(name)", "What proves the plan", "text/markdown"))
      }
    }
    var start = 0
    if let cursor = params["cursor"], cursor != .null {
      guard let place = cursor.string.flatMap(Int.init), (0...all.count).contains(place) else {
        throw .invalidParams("no such cursor")
      }
      start = place
    }
    let end = min(all.count, start + pageSize)
    return .object(
      ("resources", .list(Array(all[start..<end]))),
      ("nextCursor", end < all.count ? .text("\(end)") : nil))
  }

  private static func entry(
    _ uri: String, _ name: String, _ description: String, _ type: String
  ) -> JSONValue {
    .object(
      ("uri", .text(uri)), ("name", .text(name)), ("description", .text(description)),
      ("mimeType", .text(type)))
  }

  static func read(
    _ params: JSONValue, at desk: any Desk, _ era: Era
  ) throws(ProtocolError) -> JSONValue {
    guard let uri = params["uri"]?.string else {
      throw .invalidParams("resources/read lacks a uri")
    }
    do throws(ToolFailure) {
      if uri == handbook { return contents(uri, "text/markdown", try desk.handbook()) }
      if let name = name(uri, behind: answers) {
        let (text, fingerprint) = try desk.text(of: name)
        return contents(uri, "application/yaml", text, fingerprint: fingerprint)
      }
      if let name = name(uri, behind: plans) {
        return contents(uri, "text/markdown", try documents(of: name, at: desk).plan)
      }
      if let name = name(uri, behind: annexes) {
        return contents(uri, "text/markdown", try documents(of: name, at: desk).annex)
      }
    } catch {
      throw error.asProtocolError
    }
    throw .noResource(uri, era)
  }

  private static func name(_ uri: String, behind start: String) -> String? {
    guard uri.hasPrefix(start), uri.count > start.count else { return nil }
    return String(uri.dropFirst(start.count))
  }

  private static func documents(
    of name: String, at desk: any Desk
  ) throws(ToolFailure) -> PlanDocuments {
    let reading = desk.read(.file(name), set: [])
    guard let workflow = reading.workflow else { throw .problems(reading.problems) }
    let plan = try desk.planner(by: workflow.questionnaire).plan(for: workflow.file)
    return try desk.documents(of: plan)
  }

  private static func contents(
    _ uri: String, _ type: String, _ text: String, fingerprint: String? = nil
  ) -> JSONValue {
    .object(
      (
        "contents",
        .list([
          .object(
            ("uri", .text(uri)), ("mimeType", .text(type)), ("text", .text(text)),
            ("_meta", fingerprint.map { .object(("fingerprint", .text($0))) }))
        ])
      ))
  }
}

extension ToolFailure {
  /// Where there is no tool result to hold it.
  var asProtocolError: ProtocolError {
    switch self {
    case .cancelled: .inside("the request was cancelled")
    case .problems(let problems):
      .invalidParams(problems.map(\.description).joined(separator: "; "))
    }
  }
}
