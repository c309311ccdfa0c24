// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Documents
import Plans
import Questionnaires

/// The plan of each workflow, as figures or as documents.
struct PlanTool: Tool {
  let name = "plan"
  let title = "Make plans"
  let description = """
    Makes the implementation plan of each workflow: lanes, people, money, phases with gates and dates, \
    findings, blockers, law. 'as' says what you get: 'figures' (JSON, the default) or 'documents' \
    (the plan, its annex that proves each number, and the handbook, as Markdown).
    """
  var arguments: [(ArgumentName, JSONValue)] {
    ToolSchemas.sources + [
      (.form, ToolSchemas.text("Figures or documents.", of: ["figures", "documents"]))
    ]
  }
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.plan/1")), ("plans", ToolSchemas.objects),
    ("handbook", ToolSchemas.string), ("files", ToolSchemas.objects))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    let wantsDocuments = try arguments.word(.form, of: ["figures", "documents"]) == "documents"
    var lines: [String] = []
    var handbook: String?
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let plan = try desk.planner(by: workflow.questionnaire).plan(for: workflow.file)
      lines.append(
        "\(plan.workflow.name): \(plan.verdict.rawValue), \(plan.blockers.count) blockers, "
          + "\(plan.findings.count) findings")
      guard wantsDocuments else { return PlanJSON.value(of: plan, file: workflow.file.name) }
      let documents = try desk.documents(of: plan)
      handbook = documents.handbook
      return .object(
        ("id", .text(plan.workflow.id)), ("name", .text(plan.workflow.name)),
        ("file", .text(workflow.file.name)), ("verdict", .text(plan.verdict.rawValue)),
        ("plan", .text(documents.plan)), ("annex", .text(documents.annex)))
    }
    var result = batch.result("hitl.plan/1", "plans", text: lines.joined(separator: "\n"))
    if let handbook {
      result = ToolResult(
        structured: result.structured.adding(("handbook", .text(handbook))), text: result.text,
        isError: result.isError)
    }
    return result
  }
}
