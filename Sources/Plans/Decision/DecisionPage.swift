// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// Section 1: the decision on a page.
package struct DecisionPage: Sendable {
  /// What the figures say against the plan as it stands; to be settled before anybody signs.
  package var warnings: [String]
  /// Why the verdict is what it is, strongest reason first.
  package var reasons: [String]
  package var gates: [GateLine]
  /// What would change the verdict: one line per flip.
  package var flips: [FlipLine]
  package var changesToFlip: Int?
  /// Whether the verdict still hangs on unknown answers, and the best case, in a sentence.
  package var provisional: String?
  package var scope: [String]
  package var outOfScope: [String]
  package var residualRisks: [String]
  package var riskAcceptedBy: String
  package var benefits: [String]
  package var dissent: [DissentLine]
  package var assessAgain: String
  package var signatures: [Signature]
}

/// A line of the signature block; name and date are empty until somebody signs.
package struct Signature: Sendable {
  package var role: String
  package var name: String?
  package var date: CalendarDate?
}

/// A gate in a line.
package struct GateLine: Sendable {
  package var id: String
  package var title: String
  package var because: String
  package var cite: String?
  /// What it does to the verdict, the controls or the duties, in words.
  package var effect: String
  /// Whether it fired only because an answer is not known yet.
  package var onlyForUnknown: Bool
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
  /// The step or the lane whose answer it is; nil for the workflow's.
  package var about: FindingSubject?
  /// The id of the question.
  package var id: String
  package var question: String
  package var who: String
  package var answer: String?
  package var reason: String?
  package var accepts: Bool?
}
