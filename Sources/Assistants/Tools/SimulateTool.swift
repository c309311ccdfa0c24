// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires

/// What other shares, teams and limits would do.
struct SimulateTool: Tool {
  let name = "simulate"
  let title = "Simulate reviews"
  let description = """
    Calculates for one workflow what reviewing another share of the cases does to people, waiting, errors \
    and cost. Other volumes and teams go into 'set' (volume_per_day, reviewers).
    """
  var arguments: [(ArgumentName, JSONValue)] {
    ToolSchemas.sources + [
      (.shares, ToolSchemas.list(of: "number", "Shares of cases to review, above 0 and up to 1.")),
      (.limits, ToolSchemas.object("Other limits of marks that have a curve: {\"amount\": 80}.")),
    ]
  }
  let output = ToolSchemas.result(
    ("format", ToolSchemas.format("hitl.simulation/1")), ("rows", ToolSchemas.objects),
    ("lanes", ToolSchemas.objects))

  func run(
    _ arguments: Arguments, at desk: any Desk, telling progress: Progress
  ) throws(ToolFailure) -> ToolResult {
    let shares = try arguments.numbers(.shares)
    guard shares.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
      throw .problem("'shares' must lie above 0 and not above 1")
    }
    var limits: [MarkLimitChoice] = []
    if let given = arguments[.limits] {
      for member in given.members ?? [] {
        guard let limit = member.value.double else { throw .problem("a limit must be a number") }
        limits.append(MarkLimitChoice(field: member.key, limit: limit))
      }
    }
    let batch = try Batch(arguments, at: desk, telling: progress) { workflow throws(ToolFailure) in
      let simulation = try desk.simulation(of: workflow, shares: shares, limits: limits)
      return SimulationJSON.value(of: simulation, file: workflow.file.name)
    }
    guard let value = batch.values.first else { return Problems.result(batch.problems) }
    guard batch.values.count == 1 else {
      throw .problem("a simulation is of one workflow", remedy: "name one answer file")
    }
    return ToolResult(
      structured: value.adding(("problems", batch.problemsJSON)),
      text: "simulated \(value["name"]?.string ?? "the workflow"); see rows and lanes")
  }
}
