// SPDX-License-Identifier: GPL-3.0-or-later
/// How far the votes of a session agree.
package struct Agreement: Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case firm
    case tentative
    case discuss
    case undefined
  }

  /// A question on which not all voted alike, in the words of the vote.
  package struct Divided: Sendable {
    package var question: String
    package var spread: VoteSpread
  }

  /// Below this many questions the coefficient says more about chance than about the room.
  package static let fewestQuestions = 5

  /// Nil where too few questions were voted on.
  package var level: Level?
  package var alpha: Double?
  package var questionCount: Int
  /// The questions that divided the room, the most divided first.
  package var divided: [Divided]
}
