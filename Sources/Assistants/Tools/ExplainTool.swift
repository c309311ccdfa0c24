// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires
import Rewrites

/// Why this verdict, what would change it, and what a number rests on.
struct ExplainTool: Tool {
  let name = "explain"
  let title = "Explain a verdict or a number"
  let description = """
    Says for each workflow why it has this verdict (tally, gates), what would change it (each answer \
    that would, and how many must change together), and which values nobody gave. With 'about', such as \
    "98%" or "confidence" or "review_minutes", it gives every place in plan and annex that tells what \
    that rests on.
    """
  var arguments: [(ArgumentName, JSONValue)] {
    ToolSchemas.sources + [
      (.about, ToolSchemas.text("A number as the plan writes it, words, or the id of a question."))
    ]
  }
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.explanation/1")), ("workflows", ToolSchemas.objects),
    ("files", ToolSchemas.objects))

  /// Of the figures of a plan, those that say why.
  private static let members = [
    "id", "name", "file", "verdict", "mostly", "tally", "provisional", "best_case", "gates",
    "flips",
    "changes_to_flip", "split", "without_lanes", "claims", "assumptions", "own_values", "findings",
  ]
  /// More places than these are too many to read.
  private static let mostPlaces = 40

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    let about = try arguments.text(.about)
    var lines: [String] = []
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let plan = try desk.planner(by: workflow.questionnaire).plan(for: workflow.file)
      lines.append(Self.sentence(on: plan))
      let value = PlanJSON.value(of: plan, file: workflow.file.name)
      let kept = (value.members ?? []).filter { Self.members.contains($0.key) }
      guard let about else { return .object(kept) }
      let documents = try desk.documents(of: plan)
      let places = Places(of: about, in: documents, answers: workflow.texts, most: Self.mostPlaces)
      return JSONValue.object(kept).adding(("about", places.json))
    }
    return batch.result("hitl.explanation/1", "workflows", text: lines.joined(separator: "\n"))
  }

  private static func sentence(on plan: Plan) -> String {
    let gates = plan.decision.gates.map(\.title)
    let changes =
      plan.decision.flips.isEmpty
      ? plan.decision.changesToFlip.map { "at least \($0) answers must change together" }
        ?? "no change of the scored answers changes it"
      : "one other answer changes it: "
        + plan.decision.flips.map { "\($0.question) \($0.to) → \($0.verdict.rawValue)" }
        .joined(separator: ", ")
    return "\(plan.workflow.name): \(plan.verdict.rawValue)"
      + (gates.isEmpty ? "" : ", raised by \(gates.joined(separator: "; "))") + "; \(changes)"
  }
}
