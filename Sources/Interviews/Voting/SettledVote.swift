// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What a room had settled by a vote before another answer took its place.
package struct SettledVote: Sendable, Equatable {
  package var letter: Letter?
  package var spread: VoteSpread
  package var decidedBy: String?
  package var dissent: [Dissent]

  /// Nil where no vote has led to the answer.
  init?(_ entry: AnswerEntry) {
    guard let value = entry.value, let last = entry.rounds.last else { return nil }
    letter = value.letter
    spread = VoteSpread(of: last)
    decidedBy = entry.decidedBy
    dissent = entry.dissent
    let said = spread.counts.first { !$0.voters.isEmpty }?.letter
    guard decidedBy != nil || spread.kind == .unanimous && said == letter else { return nil }
  }

  var value: AnswerValue { letter.map(AnswerValue.letter) ?? .unknown }

  /// What the note keeps of it: `before: b (b 6, c 1), decided by Ann; Bo says c: rare, can live with it`.
  var note: String {
    let settled =
      "\(NoteReasons.earlierVote)\(letter?.rawValue ?? "?") (\(spread.figures))"
      + (decidedBy.map { ", decided by \($0)" } ?? "")
    let others = dissent.map { dissent in
      let answer = dissent.answer.map { " says \($0)" } ?? " disagrees"
      let reason = dissent.reason.map { ": \(NoteReasons.asPart(TypedText.singleLine($0)))" } ?? ""
      let accepts =
        dissent.accepts.map { $0 ? ", can live with it" : ", cannot live with it" } ?? ""
      return
        "\(VoteSpread.isUnnamed(dissent.who) ? "somebody" : dissent.who)\(answer)\(reason)\(accepts)"
    }
    return ([settled] + others).joined(separator: "; ")
  }
}

extension VoteSpread {
  /// How many have said which letter: `b 5, c 2`.
  package var figures: String {
    let given = counts.filter { !$0.voters.isEmpty }
      .map { "\($0.letter.rawValue) \($0.voters.count)" }
    return (given + (unknown.isEmpty ? [] : ["? \(unknown.count)"])).joined(separator: ", ")
  }
}

extension Interview {
  /// The entry with another answer, typed and not voted on.
  ///
  /// What a vote had settled about the old one goes into the note and is told; the same answer again
  /// brings it back.
  mutating func changed(_ entry: AnswerEntry, to value: AnswerValue, on id: String) -> AnswerEntry {
    var changed = entry
    changed.change(to: value, names: people)
    guard value != entry.value else { return changed }
    for (who, said) in offered(on: id).reversed() { changed.add(said, of: who) }
    if let back = votes[id]?.settled.last(where: { $0.value == value }),
      changed.rounds.last.map({ VoteSpread(of: $0) }) == back.spread
    {
      changed.decidedBy = back.decidedBy
      changed.dissent = back.dissent
      changed.forget(note: back.note)
      votes[id]?.settled.removeAll { $0 == back }
      prompter.show(.notice(.voteBack(back)))
    } else if let settled = votes[id]?.isOpen == true ? votes[id]?.standing : SettledVote(entry) {
      var session = votes[id] ?? SessionVotes()
      session.settled.append(settled)
      // Whoever votes anew has two rounds again.
      session.rounds = 0
      session.isOpen = false
      session.standing = nil
      votes[id] = session
      changed.add(note: settled.note)
      prompter.show(.notice(.voteLeft(settled, isByVote: false)))
    } else if changed.isVoteOpen, let last = changed.rounds.last {
      prompter.show(
        .notice(.voteOpen(VoteSpread(of: last), question: questionnaire.number(of: id) ?? 0)))
    }
    return changed
  }
}

extension Interview {
  /// The entry with what a vote has come to, and what had been settled before and goes into the note.
  ///
  /// Another room does not take the decision and the dissent of an earlier one away.
  ///
  /// - Parameter decider: nil where all agree.
  mutating func voted(
    _ entry: AnswerEntry, to value: AnswerValue, by decider: String?, on id: String
  ) -> (entry: AnswerEntry, left: SettledVote?) {
    var voted = entry
    voted.change(to: value, names: people)
    var left = votes[id]?.standing
    votes[id]?.isOpen = false
    votes[id]?.standing = nil
    votes[id]?.outvoted = left
    if value == left?.value {
      // Whoever has come round is no dissenter any more; the others still are.
      let agreeing = Set(
        entry.rounds.last?.votes.filter { $0.letter == value.letter }.map(\.participant) ?? [])
      voted.dissent.removeAll { agreeing.contains($0.who) }
      left?.dissent = []
      if decider == nil || left?.decidedBy == nil || NameLikeness.areOne(decider, left?.decidedBy) {
        left = nil
      }
    }
    if let decider { voted.decidedBy = decider }
    if let left { voted.add(note: left.note) }
    return (voted, left)
  }
}

extension AnswerEntry {
  /// Takes a text away that was added to the note.
  mutating func forget(note text: String) {
    guard let note, let place = note.firstRange(of: text) else { return }
    var rest = note
    rest.removeSubrange(place)
    let parts = rest.split(separator: ";").map(\.trimmingSpaces).filter { !$0.isEmpty }
    self.note = parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
