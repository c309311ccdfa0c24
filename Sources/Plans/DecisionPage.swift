// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// Section 1: the decision on a page.
package struct DecisionPage: Sendable {
  /// Why the verdict is what it is, strongest reason first.
  package var reasons: [String]
  package var gates: [GateLine]
  /// What would change the verdict: one line per flip.
  package var flips: [FlipLine]
  package var changesToFlip: Int?
  package var scope: [String]
  package var outOfScope: [String]
  package var residualRisks: [String]
  package var riskAcceptedBy: String
  package var benefits: [String]
  package var dissent: [DissentLine]
  package var assessAgain: String
  package var signatures: [SignOff]
}

/// A gate in a line.
package struct GateLine: Sendable {
  package var id: String
  package var title: String
  package var because: String
  package var cite: String?
  package var effect: String
}

/// "If the answer to … were …, the verdict would be …".
package struct FlipLine: Sendable {
  package var question: String
  package var ask: String
  package var from: String
  package var to: String
  package var toLabel: String
  package var verdict: Verdict
}

/// Who would have answered otherwise.
package struct DissentLine: Sendable {
  package var question: String
  package var who: String
  package var answer: String?
  package var reason: String?
  package var accepts: Bool?
}
