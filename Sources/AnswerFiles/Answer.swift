// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// An answer with everything that was said about it.
package struct Answer: Sendable {
  /// Where an answer came from; the earlier case wins.
  package enum Origin: Sendable {
    case commandLine
    case answerFile
    case defaults
    case questionnaire
  }

  package var value: AnswerValue
  package var note: String?
  /// Who said it.
  package var by: String?
  /// Who finds out what is not known yet, and by when.
  package var ask: String?
  package var due: CalendarDate?
  package var rounds: [VoteRound] = []
  package var dissent: [Dissent] = []
  package var decidedBy: String?
  package var origin: Origin
  package var location: SourceLocation
}

/// One round of votes on a question, in the order they were recorded.
package struct VoteRound: Sendable, Equatable {
  package struct Vote: Sendable, Equatable {
    package var participant: String
    /// Nil is `"?"`.
    package var letter: Letter?
  }

  package var votes: [Vote]
}

/// A participant who would have answered otherwise.
package struct Dissent: Sendable, Equatable {
  package var who: String
  package var answer: String?
  package var reason: String?
  /// Whether they can live with the decision.
  package var accepts: Bool?
}
