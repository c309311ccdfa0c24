// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A question with its options, and what is known already.
package struct QuestionScreen: Sendable {
  package var workflow: String
  package var section: String
  /// The section's introduction, with its first question.
  package var intro: String?
  /// About how long the section takes and how much is left of all, with its first question.
  package var minutes: Int?
  package var minutesLeft: Int?
  /// The same as on the sheets, whichever questions apply.
  package var number: Int
  package var total: Int
  /// The numbers before it that do not apply.
  package var leftOut: [Int] = []
  package var question: Question
  /// The step that the question is about.
  package var step: String?
  /// The answer so far or the remembered one, as it would be typed.
  package var earlier: String?
  /// Whether nobody has said it: it is what the questionnaire takes where nothing is said.
  package var isUsual = false
  /// Whether nobody in the room has agreed to it yet.
  package var isProposed = false
  /// Who has given what is proposed, and whether on a sheet of this session.
  package var proposedBy: String?
  package var isOnSheet = false
  /// How many peak days were named, where it is asked how many there are.
  package var peaksNamed: Int?
  package var note: String?
  /// The votes cast before, if any.
  package var spread: VoteSpread?
  /// Whether they differ and nobody has settled them.
  package var isVoteOpen = false
}

/// The help on a question, or on the commands alone.
package struct HelpScreen: Sendable {
  package var question: Question?
  /// Whether it is asked for at the steps, which have words of their own.
  package var isAboutSteps = false
  /// What it is about where no question is asked.
  package var topic: HelpTopic?
}
