// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

/// What an answer file holds about one question, also before it is answered.
///
/// A note or a round of votes can come before the answer.
package struct AnswerEntry: Sendable, Equatable {
  package var value: AnswerValue?
  package var note: String?
  /// Who said it.
  package var by: String?
  /// Who finds out what is not known yet, and by when.
  package var ask: String?
  package var due: CalendarDate?
  package var rounds: [VoteRound] = []
  package var dissent: [Dissent] = []
  package var decidedBy: String?

  package init(_ value: AnswerValue? = nil) {
    self.value = value
  }
}
