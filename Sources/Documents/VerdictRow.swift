// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// A workflow in the table of verdicts.
package struct VerdictRow: Sendable {
  package let id: String
  package let name: String
  package let verdict: Verdict
  package let tally: Tally
  /// What raised the verdict above the tally's, or the tally itself.
  package let why: String
  package let isProvisional: Bool
  package let bestCase: Verdict

  package init(of assessment: Assessment, workflow: Workflow) {
    id = workflow.id
    name = workflow.name
    verdict = assessment.verdict
    tally = assessment.tally
    isProvisional = assessment.isProvisional
    bestCase = assessment.bestCase
    why = Self.why(assessment)
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

  private static func why(_ assessment: Assessment) -> String {
    let tally = "mostly \(assessment.tally.mostly.rawValue)"
    guard assessment.verdict > assessment.verdictOfTally else { return tally }
    let raising = assessment.gates.filter { $0.requires == assessment.verdict }
    return raising.isEmpty ? tally : raising.map(\.id).joined(separator: ", ")
  }
}
