// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Documents
import Plans
import Questionnaires

/// All workflows side by side.
struct PortfolioTool: Tool {
  let name = "portfolio"
  let title = "Rank workflows"
  let description = """
    Puts workflows side by side: verdicts, volume, savings, reviewers needed, and which to \
    start with.
    """
  let arguments = ToolSchemas.sources
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.portfolio/1")), ("workflows", ToolSchemas.objects),
    ("reviewers", ToolSchemas.objects), ("totals", ToolSchemas.object("Sums over all of them.")))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    var rows: [PortfolioRow] = []
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let plan = try desk.planner(by: workflow.questionnaire).plan(for: workflow.file)
      rows.append(PortfolioRow(of: plan, file: workflow.file.name))
      return nil
    }
    guard !rows.isEmpty else { return Problems.result(batch.problems) }
    let portfolio = Portfolio(of: rows)
    let lines = portfolio.entries.map { "\($0.rank). \($0.row.name): \($0.row.verdict.rawValue)" }
    return ToolResult(
      structured: PortfolioJSON.value(of: portfolio).adding(("problems", batch.problemsJSON)),
      text: lines.joined(separator: "\n"))
  }
}
