// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

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
  /// The cases behind it.
  package var sample: Sample?
  /// Whether it counts but has not been agreed yet.
  package var isProposed = false
  package var origin: Origin
  package var location: SourceLocation

  package init(
    value: AnswerValue, note: String? = nil, by: String? = nil, ask: String? = nil,
    due: CalendarDate? = nil, rounds: [VoteRound] = [], dissent: [Dissent] = [],
    decidedBy: String? = nil, sample: Sample? = nil, isProposed: Bool = false, origin: Origin,
    location: SourceLocation
  ) {
    self.value = value
    self.note = note
    self.by = by
    self.ask = ask
    self.due = due
    self.rounds = rounds
    self.dissent = dissent
    self.decidedBy = decidedBy
    self.sample = sample
    self.isProposed = isProposed
    self.origin = origin
    self.location = location
  }

  /// What was said about it, without counts of hands.
  package var remark: String? { note.flatMap(NoteReasons.of) }

  /// The same without what the reading of a figure adds: words that somebody said.
  package var quote: String? { note.flatMap(NoteReasons.quote) }
}

/// One round of votes on a question, in the order they were recorded.
package struct VoteRound: Sendable, Equatable {
  package struct Vote: Sendable, Equatable {
    package var participant: String
    /// Nil is `"?"`.
    package var letter: Letter?

    package init(participant: String, letter: Letter?) {
      self.participant = participant
      self.letter = letter
    }
  }

  package var votes: [Vote]

  package init(votes: [Vote]) {
    self.votes = votes
  }

  /// Whether a name stands for somebody who was counted and not named, such as `P3`.
  package static func isUnnamed(_ name: String) -> Bool {
    name.hasPrefix("P") && Int(name.dropFirst()) != nil
  }
}

/// A participant who would have answered otherwise.
package struct Dissent: Sendable, Equatable {
  package var who: String
  package var answer: String?
  package var reason: String?
  /// Whether they can live with the decision.
  package var accepts: Bool?

  package init(
    who: String, answer: String? = nil, reason: String? = nil, accepts: Bool? = nil
  ) {
    self.who = who
    self.answer = answer
    self.reason = reason
    self.accepts = accepts
  }
}
