// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires
import Rewrites

/// Everything that is wrong with answers, every finding, and what a rewritten plan does not hold.
struct CheckTool: Tool {
  let name = "check"
  let title = "Check answers, or a plan in other words"
  let description = """
    Tells every problem in answers with its place and remedy, and every finding: contradictions \
    between answers, each with a proposal to put to the person. With 'page' it holds a plan in other \
    words to its facts: numbers, dates, roles and laws that are neither answers nor calculated nor \
    marked as proposed, and lost blockers, duties and decisions. Mend the page and call it again \
    until it is clean.
    """
  var arguments: [(ArgumentName, JSONValue)] {
    ToolSchemas.sources + [
      (.page, ToolSchemas.text("A plan in other words, as Markdown; for one workflow.")),
      (.pageFile, ToolSchemas.text("The same as the name of a .md file below the folder.")),
    ]
  }
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.check/1")),
    ("clean", .object(("type", .text("boolean")))),
    ("findings", ToolSchemas.objects), ("files", ToolSchemas.objects), required: ["clean"])

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    let page = try page(arguments, at: desk)
    var findings: [JSONValue] = []
    var facts: [PlanFacts] = []
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let plan = try desk.planner(by: workflow.questionnaire).plan(for: workflow.file)
      guard page != nil else {
        findings += plan.findings.map { Self.json($0, of: workflow.file.workflow) }
        return nil
      }
      facts.append(
        PlanFacts(of: plan, documents: try desk.documents(of: plan).all, answers: workflow.texts))
      return nil
    }
    var problems = batch.problems
    if let page {
      guard facts.count == 1, let facts = facts.first else {
        guard facts.isEmpty else {
          throw .problem("a page tells one plan", remedy: "name one answer file")
        }
        return Problems.result(problems)
      }
      problems += RewriteCheck(facts).problems(in: page.text, file: page.name)
    }
    let isClean = !problems.contains { $0.severity == .error }
    return ToolResult(
      structured: .object(
        ("format", .text("hitl.check/1")), ("clean", .flag(isClean)),
        ("findings", .list(findings)), ("files", batch.filesJSON),
        (
          "problems",
          page.map { Problems.json(problems, in: [$0.name: $0.text]) } ?? batch.problemsJSON
        )),
      text: "\(Problems.count(problems)), \(findings.count) findings")
  }

  private func page(
    _ arguments: Arguments, at desk: any Desk
  ) throws(ToolFailure) -> (name: String, text: String)? {
    if let text = try arguments.text(.page) { return ("page", text) }
    guard let name = try arguments.text(.pageFile) else { return nil }
    return (name, try desk.text(of: name).text)
  }

  private static func json(_ finding: FindingText, of workflow: Workflow) -> JSONValue {
    .object(
      ("workflow", .text(workflow.id)), ("rule", .text(finding.rule.rawValue)),
      ("says", .text(finding.says)), ("but", .text(finding.but)),
      ("proposal", .text(finding.proposal)))
  }
}
