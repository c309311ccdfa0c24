// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// A workflow, or one of its lanes, in the table of verdicts.
package struct VerdictRow: Sendable {
  /// What makes the row one of a lane.
  package struct OfLane: Sendable {
    package let id: String
    /// The part of the volume; nil where it is not known.
    package let share: Double?
  }

  /// The workflow's id.
  package let id: String
  package let name: String
  package let verdict: Verdict
  package let tally: Tally
  /// What raised the verdict above the tally's, or the tally itself.
  package let why: String
  package let isProvisional: Bool
  package let bestCase: Verdict
  /// Nil for the row of a workflow.
  package let ofLane: OfLane?

  /// The row of a workflow, and below it those of its lanes.
  package static func rows(of assessment: Assessment, workflow: Workflow) -> [VerdictRow] {
    [VerdictRow(of: assessment, workflow: workflow)]
      + assessment.lanes.map { VerdictRow(of: $0, workflow: workflow) }
  }

  package init(of assessment: Assessment, workflow: Workflow) {
    id = workflow.id
    name = workflow.name
    verdict = assessment.verdict
    tally = assessment.tally
    isProvisional = assessment.isProvisional
    bestCase = assessment.bestCase
    why = Self.why(
      assessment.verdict, of: assessment.tally, assessment.verdictOfTally, assessment.gates)
    ofLane = nil
  }

  private init(of assessed: LaneAssessment, workflow: Workflow) {
    id = workflow.id
    name = assessed.lane.name
    verdict = assessed.verdict
    tally = assessed.tally
    isProvisional = assessed.isProvisional
    bestCase = assessed.bestCase
    why = Self.why(assessed.verdict, of: assessed.tally, assessed.verdictOfTally, assessed.gates)
    ofLane = OfLane(id: assessed.lane.id, share: assessed.share)
  }

  /// The name, for a lane with a mark and its share before it.
  var shownName: String {
    guard let ofLane else { return name }
    return "· \(ofLane.share.map { "\(FigureText.plain($0 * 100, decimals: 1))%" } ?? "?") \(name)"
  }

  /// The tally as `5a 4b 1?`, without the letters that nobody chose.
  var tallyText: String {
    let parts = [(tally.a, "a"), (tally.b, "b"), (tally.c, "c"), (tally.unknown, "?")]
    return parts.filter { $0.0 > 0 }
      .map { FigureText.plain(Double($0.0) / 1000, decimals: 3) + $0.1 }
      .joined(separator: " ")
  }

  /// Whether it is provisional, in words, with the best case where that is another verdict.
  var provisionalText: String {
    guard isProvisional else { return "no" }
    return bestCase == verdict ? "yes" : "yes: at best \(bestCase.rawValue)"
  }

  /// The first of what raised the verdict, and how many more did.
  var shortWhy: String {
    let reasons = why.split(separator: ", ")
    guard let first = reasons.first, reasons.count > 1 else { return why }
    return "\(first) +\(reasons.count - 1)"
  }

  private static func why(
    _ verdict: Verdict, of tally: Tally, _ verdictOfTally: Verdict, _ gates: [FiredGate]
  ) -> String {
    let mostly = "mostly \(tally.mostly.rawValue)"
    guard verdict > verdictOfTally else { return mostly }
    let raising = gates.filter { $0.requires == verdict }
    return raising.isEmpty ? mostly : raising.map(\.id).joined(separator: ", ")
  }
}
