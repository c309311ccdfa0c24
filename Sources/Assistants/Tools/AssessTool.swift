// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Documents
import Questionnaires

/// The verdict on each workflow.
struct AssessTool: Tool {
  let name = "assess"
  let title = "Assess workflows"
  let description = """
    Decides by rule whether each workflow should be fully automated, kept human in the loop, or left \
    manual, with the reasons and what would change it. Never make up a verdict: call this. Answers \
    that nobody knows are "?".
    """
  let arguments = ToolSchemas.sources
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.assessment/1")), ("workflows", ToolSchemas.objects),
    ("files", ToolSchemas.objects))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    var lines: [String] = []
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let assessment = Assessment(of: workflow.file, by: workflow.questionnaire)
      lines.append("\(workflow.file.workflow.name): \(assessment.verdict.rawValue)")
      return AssessmentJSON.value(
        of: assessment, workflow: workflow.file.workflow, file: workflow.file.name)
    }
    return batch.result("hitl.assessment/1", "workflows", text: lines.joined(separator: "\n"))
  }
}
