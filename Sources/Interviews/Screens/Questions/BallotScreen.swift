// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A stage of a vote on a scored question.
package struct BallotScreen: Sendable {
  package enum Stage: Hashable, Sendable {
    /// The votes are called out.
    case cast
    /// The votes are shown; the outliers speak; a second round may follow.
    case spread
    /// Somebody has to decide, whom nobody has named yet.
    case whoDecides
    /// The decider's answer.
    case decide
    /// Why somebody would have answered otherwise.
    case dissent(String)
    /// Whether that person can live with the decision.
    case accepts(String)
  }

  package var question: String
  package var ask: String
  package var stage: Stage
  package var spread: VoteSpread
  package var decider: String?
  /// The letter that was decided, once it is.
  package var decision: Letter?
  /// Which round the votes are of, 1 or 2.
  package var round: Int
  /// Whether there were votes before this meeting, so that its rounds are counted by themselves.
  package var wasVotedBefore = false
  /// Whether the votes differ and nobody has settled them, so that Enter goes on with them.
  package var isOpen = false
  /// Those who voted otherwise than was decided and have not said why: Enter asks them.
  package var unheard: [String] = []
  /// In the order in which letters are read.
  package var participants: [String] = []
  /// How many of those who take part have no vote.
  package var absent = 0
  /// How many are still to be heard, the present one among them.
  package var waiting = 0
  /// Whether what is called out takes the place of the last round, which was left by going back.
  package var retakes = false
  /// Whether another round may follow.
  package var canBeVoted = true
  /// The letter of those who are heard now, where votes were counted and nobody named.
  package var unnamed: Letter?
}
