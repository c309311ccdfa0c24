// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Questionnaires

/// The workflows that a call is about, each read and worked on in turn.
struct Batch {
  private(set) var values: [JSONValue] = []
  private(set) var problems: [Diagnostic] = []
  private(set) var readings: [Reading] = []
  /// The workflows that were read.
  var workflows: [ReadWorkflow] { readings.compactMap(\.workflow) }
  private var texts: [String: String] = [:]

  /// Reads what a call names and makes a value of each workflow.
  init(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress,
    _ make: (ReadWorkflow) throws(ToolFailure) -> JSONValue?
  ) throws(ToolFailure) {
    let sources = try Self.sources(arguments, at: desk)
    let overrides = try arguments.overrides()
    var ids = WorkflowIDs()
    for source in sources {
      if progress.cancellation.isCancelled { throw .cancelled }
      if case .inline(let name, let text) = source { texts[name] = text }
      let reading = desk.read(source, set: overrides)
      reading.draft.map { ids.add($0) }
      readings.append(reading)
    }
    for index in readings.indices {
      try progress.step(index, of: sources.count, sources[index].name)
      if let twice = readings[index].draft.flatMap(ids.problem) {
        readings[index].problems.append(twice)
        readings[index].workflow = nil
      }
      let reading = readings[index]
      problems += reading.problems
      guard let workflow = reading.workflow else { continue }
      do throws(ToolFailure) {
        if let value = try make(workflow) { values.append(value) }
      } catch {
        guard case .problems(let more) = error else { throw error }
        problems += more
      }
    }
    try progress.step(sources.count, of: sources.count, "done")
  }

  private static func sources(
    _ arguments: Arguments, at desk: any Desk
  ) throws(ToolFailure) -> [AnswerSource] {
    let given = try arguments.answers()
    guard given.isEmpty else { return given }
    guard desk.hasFolder else {
      throw .problem(
        "no answers were sent", remedy: "send them in 'answers'; the server has no folder to read")
    }
    let names = try desk.names()
    guard !names.isEmpty else {
      throw .problem("the folder has no answer files", remedy: "send answers, or save some first")
    }
    return names.map(AnswerSource.file)
  }

  var problemsJSON: JSONValue { Problems.json(problems, in: texts) }

  /// The files that were read, with the fingerprints that 'save' asks for.
  var filesJSON: JSONValue? {
    let files = readings.compactMap { reading in
      reading.fingerprint.map { (reading.source, $0) }
    }
    guard !files.isEmpty else { return nil }
    return .list(
      files.map { .object(("file", .text($0.0)), ("fingerprint", .text($0.1))) })
  }

  /// A result with the values under a name, or nothing but problems.
  func result(_ format: String, _ name: String, text: String) -> ToolResult {
    ToolResult(
      structured: .object(
        ("format", .text(format)), (name, .list(values)), ("files", filesJSON),
        ("problems", problemsJSON)),
      text: values.isEmpty
        ? problems.map(\.description).joined(separator: "\n")
        : problems.isEmpty ? text : "\(text)\n\(Problems.count(problems)); see problems",
      isError: values.isEmpty)
  }
}

extension AnswerSource {
  func isFile(_ name: String) -> Bool {
    if case .file(name) = self { true } else { false }
  }

  var name: String {
    switch self {
    case .inline(let name, _): name
    case .file(let name): name
    }
  }
}
