// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Votes that were taken back.
package struct DroppedVotes: Sendable {
  package var question: String
  /// What they were, such as `b 5, c 2`.
  package var figures: String
  /// Those from before that count again.
  package var standing: String?
  /// The answer from before that counts again.
  package var backTo: String?
  /// Whether the answer that they had led to went with them.
  package var isAnswerOpen: Bool
}

extension Interview {
  /// Takes back what was voted at the question that is shown: the rounds of this session, or, where
  /// there are none, those from before.
  mutating func dropVotes(
    on question: Question, at stop: (any Stop)?
  ) throws(InputRefusal) -> Turn {
    guard question.kind == .abc else { return try dropHands(on: question) }
    let id = question.id
    var entry = sheet.entries[id] ?? AnswerEntry()
    guard let last = entry.rounds.last else { throw Self.nothingVoted }
    let session = votes[id] ?? SessionVotes()
    let cast = min(session.rounds, entry.rounds.count)
    let isUndecided = session.isOpen
    let back = cast > 0 ? isUndecided ? session.standing : session.outvoted : nil
    let isSettled = !isUndecided && back == nil && SettledVote(entry) != nil
    entry.rounds.removeLast(cast > 0 ? cast : entry.rounds.count)
    if isSettled {
      entry.value = nil
      entry.ask = nil
      entry.due = nil
    }
    entry.decidedBy = nil
    entry.dissent = []
    if let back {
      // What an earlier room has settled stands without the votes of this one.
      entry.change(to: back.value, names: people)
      entry.decidedBy = back.decidedBy
      entry.dissent = back.dissent
      entry.forget(note: back.note)
      var bare = back
      bare.dissent = []
      entry.forget(note: bare.note)
    }
    // What earlier votes had settled is still true of them.
    let standing = entry.rounds.map(VoteSpread.init)
    for settled in session.settled where !standing.contains(settled.spread) {
      entry.forget(note: settled.note)
    }
    votes[id] = SessionVotes(
      settled: session.settled.filter { standing.contains($0.spread) })
    change([.entry(id, entry)])
    prompter.show(
      .notice(
        .votesDropped(
          DroppedVotes(
            question: question.ask, figures: VoteSpread(of: last).figures,
            standing: entry.rounds.last.map { VoteSpread(of: $0).figures },
            backTo: back.map { $0.letter?.rawValue ?? "?" },
            isAnswerOpen: isSettled))))
    return leaveBallot(on: id)
  }

  /// Back to the question from whatever its votes had led to.
  private mutating func leaveBallot(on id: String) -> Turn {
    while trail.count > 1, let place = trail.last?.place {
      guard case .ballot(id, _) = place else { break }
      trail.removeLast()
    }
    return trail.last?.place == .question(id) ? .again : .go(QuestionStop(id: id))
  }

  /// Takes a show of hands out of the note.
  private mutating func dropHands(on question: Question) throws(InputRefusal) -> Turn {
    let subject = NoteSubject.question(question.id)
    guard let note = note(on: subject), let hands = HandCount.all(in: note).last else {
      throw Self.nothingVoted
    }
    write(note: HandCount.removed(from: note), on: subject)
    prompter.show(
      .notice(
        .votesDropped(
          DroppedVotes(question: question.ask, figures: hands.words, isAnswerOpen: false))))
    return .stay
  }

  private static let nothingVoted = InputRefusal(
    "Nobody has voted at this question; :goto leads to another one.", example: ":goto 2")
}
