// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

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
  /// The cases behind it.
  package var sample: Sample?
  /// Whether it counts but has not been agreed yet.
  package var isProposed = false

  package init(_ value: AnswerValue? = nil) {
    self.value = value
  }
}

extension AnswerEntry {
  init(_ answer: Answer) {
    self.init(answer.value)
    note = answer.note
    by = answer.by
    ask = answer.ask
    due = answer.due
    rounds = answer.rounds
    dissent = answer.dissent
    decidedBy = answer.decidedBy
    sample = answer.sample
    isProposed = answer.isProposed
  }
}

extension Answer {
  init(
    _ entry: AnswerEntry, value: AnswerValue, origin: Origin, location: SourceLocation
  ) {
    self.init(
      value: value, note: entry.note, by: entry.by, ask: entry.ask, due: entry.due,
      rounds: entry.rounds, dissent: entry.dissent, decidedBy: entry.decidedBy,
      sample: entry.sample, isProposed: entry.isProposed, origin: origin, location: location)
  }
}
