// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// What stands behind the verdict.
package struct DecisionPage: Sendable {
  /// What decided it, in a sentence.
  let reason: String?
  package let gates: [GateLine]
  /// What would change the verdict: one line per flip.
  package let flips: [FlipLine]
  package let changesToFlip: Int?
  package let dissent: [DissentLine]
}

/// A gate in a line.
package struct GateLine: Sendable {
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
