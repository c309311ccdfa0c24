// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// Shows something that is proposed, and asks whether it is kept.
package struct ReviewScreen: Sendable {
  package var workflow: String
  package var kind: Proposal.Kind
  package var number: Int
  package var total: Int
  package var what: String
  /// The proposed answer, and what it stands for.
  package var answer: String?
  package var meaning: String?
  /// The lane or step that it is about.
  package var belongsTo: String?
  /// A proposed kind of case, as it stands among the others, and what of it is laxer than for all.
  package var lane: LanesScreen.Row?
  package var laxer: [String] = []
  package var reason: String?
  /// A proposed step, with its letters in words.
  package var step: StepsScreen.Row?
  package var letters: [String] = []
  /// What else the file says of it.
  package var details: [String]
}

/// What became of a proposal.
package enum ProposalFate: String, CaseIterable, Sendable {
  case kept
  case changed
  case dropped
}
