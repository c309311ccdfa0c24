// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Questionnaires

/// Writes an answer file, or a plan in other words, below the folder.
struct SaveTool: Tool {
  let name = "save"
  let title = "Save an answer file"
  let description = """
    Writes one answer file below the server's folder in one step, once it has no errors. Where the file \
    exists, send the fingerprint of what you read (assess, check and the resource give it); if it is \
    another one now, somebody has changed it: read it again. With 'page' it keeps a plan in other words \
    as a .md file.
    """
  let arguments: [(ArgumentName, JSONValue)] = [
    (.file, ToolSchemas.text("The name below the folder, ending in .yaml, .json, or .md.")),
    (.answers, ToolSchemas.answers),
    (.page, ToolSchemas.text("A plan in other words, as Markdown.")),
    (.madeFrom, ToolSchemas.text("The answer file that a page was made from.")),
    (.fingerprint, ToolSchemas.text("That of the file as you read it; leave out for a new one.")),
  ]
  let required: [ArgumentName] = [.file]
  let writes = true
  let output = ToolSchemas.result(
    ("file", ToolSchemas.string), ("fingerprint", ToolSchemas.string))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    guard desk.hasFolder else {
      throw .problem(
        "nothing is written, as the server has no folder",
        remedy: "start it with --folder, or give the text to the person")
    }
    let name = try arguments.text(.file) ?? ""
    let (text, problems) = try text(arguments, named: name, at: desk)
    if problems.contains(where: { $0.severity == .error }) { return Problems.result(problems) }
    try progress.step(0, of: 1, name)
    let fingerprint = try desk.save(text, as: name, over: try arguments.text(.fingerprint))
    return ToolResult(
      structured: .object(
        ("file", .text(name)), ("fingerprint", .text(fingerprint)),
        ("problems", Problems.json(problems))),
      text: "saved \(name)")
  }

  private func text(
    _ arguments: Arguments, named name: String, at desk: any Desk
  ) throws(ToolFailure) -> (String, [Diagnostic]) {
    if let page = try arguments.text(.page) {
      guard name.hasSuffix(".md"), arguments[.answers] == nil else {
        throw .problem("a page is saved alone, as a file that ends in .md")
      }
      guard let answers = try arguments.text(.madeFrom) else {
        throw .problem("a page says which answers it was made from", remedy: "name them in 'for'")
      }
      return (try desk.marked(page, named: name, for: answers), [])
    }
    guard ["yaml", "yml", "json"].contains(where: { name.hasSuffix(".\($0)") }) else {
      throw .problem("an answer file ends in .yaml, .yml or .json")
    }
    let sources = try arguments.answers()
    guard sources.count == 1, case .inline(_, let text) = sources[0] else {
      throw .problem("'answers' must be one answer file")
    }
    // What was sent as an object reads better as the text that people write.
    let isObject = arguments[.answers]?.members != nil || arguments[.answers]?.values != nil
    let written = isObject && !name.hasSuffix(".json") ? try desk.answerText(of: text) : text
    let reading = desk.read(.inline(name: name, text: written), set: [])
    return (written.hasSuffix("\n") ? written : written + "\n", reading.problems)
  }
}
