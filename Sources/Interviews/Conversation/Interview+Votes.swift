// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Interview {
  /// Takes the votes on the question under discussion, or asks for them.
  mutating func vote(_ text: String?, at stop: (any Stop)?) throws(InputRefusal) -> Turn {
    guard case .question(let id)? = stop?.subject, let question = questionnaire.question(id),
      [.abc, .yesNo, .oneOf].contains(question.kind)
    else {
      throw InputRefusal(
        "A vote is taken at a question about the whole workflow that is answered with a letter, yes or "
          + "no, or one choice. What was said elsewhere goes into a note.",
        example: ":note six of eight say Head of claims")
    }
    if let text, text.lowercased() == VoteInput.none {
      return try dropVotes(on: question, at: stop)
    }
    guard question.kind == .abc else { return try countHands(text, on: question, at: stop) }
    guard let text else { return .go(BallotStop(id: id, stage: .cast)) }
    let isAtBallot = [.ballot(id, .cast), .ballot(id, .spread)].contains(stop?.place)
    try castVotes(text, on: id, command: ":vote", isAtBallot: isAtBallot)
    return stop?.place == .ballot(id, .spread) ? .again : .go(BallotStop(id: id))
  }

  /// Keeps a show of hands in the note; what all say stands in the line then.
  private mutating func countHands(
    _ text: String?, on question: Question, at stop: (any Stop)?
  ) throws(InputRefusal) -> Turn {
    let example = HandsInput.example(for: question, participants: sheet.participants)
    guard let text else {
      throw InputRefusal("The votes stand behind it.", example: ":vote \(example)")
    }
    let votes = try HandsInput.read(text, for: question, participants: sheet.participants)
    let subject = NoteSubject.question(question.id)
    // Hands that are counted again take the place of those before.
    let earlier = note(on: subject).flatMap(HandCount.removed(from:))
    write(
      note: [earlier, votes.words].compactMap(\.self).joined(separator: HandCount.separator),
      on: subject)
    prompter.show(.notice(.hands(votes.words, isAgreed: votes.agreed != nil)))
    if let agreed = votes.agreed, let stop { offers[stop.place] = agreed }
    return .stay
  }

  /// Records a round; a session has two on a question.
  ///
  /// - Parameters:
  ///   - command: what the votes stand behind, for the example of a refusal.
  ///   - isAtBallot: whether Enter goes on with the votes where they are called out.
  mutating func castVotes(
    _ line: String, on id: String, command: String? = nil, isAtBallot: Bool = true
  ) throws(InputRefusal) {
    let reading = try VoteInput.read(line, participants: sheet.participants, command: command)
    var entry = sheet.entries[id] ?? AnswerEntry()
    var session = votes[id] ?? SessionVotes()
    var cast = session.rounds
    if session.isRetaken, cast > 0 {
      entry.rounds.removeLast()
      cast -= 1
    } else if let named = Self.named(entry.rounds.last, by: reading, sheet.participants), cast > 0 {
      // Whoever names those who were counted calls no round of their own.
      entry.rounds[entry.rounds.count - 1] = named
      change([.entry(id, entry)])
      prompter.show(
        .notice(.votesNamed(reading.round.votes.map(Self.called))))
      return
    }
    guard cast < 2 else {
      throw InputRefusal(
        isAtBallot
          ? "Two rounds are counted: Enter goes on with them, and :vote none takes them back."
          : "Two rounds are counted here: :vote, then Enter, goes on with them, and :vote none takes "
            + "them back.",
        example: isAtBallot ? nil : ":vote")
    }
    let hasVotedHere = cast > 0
    if hasVotedHere {
      try requireWhole(reading, behind: entry.rounds.last, command: command)
    }
    if !session.isOpen, !session.isRetaken { session.standing = SettledVote(entry) }
    session.isOpen = true
    session.rounds = cast + 1
    session.isRetaken = false
    votes[id] = session
    if !reading.revoted.isEmpty { prompter.show(.notice(.revoted(reading.revoted))) }
    var round = reading.round
    if let standing = votesStanding(
      beside: reading, of: entry, isSecond: hasVotedHere)
    {
      round.votes += standing
      let order = sheet.participants
      round.votes.sort {
        (order.firstIndex(of: $0.participant) ?? 0) < (order.firstIndex(of: $1.participant) ?? 0)
      }
      prompter.show(
        .notice(.votesStand(standing.map(Self.called))))
    }
    entry.rounds.append(round)
    change([.entry(id, entry)])
  }

  private static func called(_ vote: VoteRound.Vote) -> String {
    "\(vote.participant) \(vote.letter?.rawValue ?? "?")"
  }

  /// The last round with names in place of people who were counted, where as many at least had said the
  /// same; nil where something else is called out.
  private static func named(
    _ last: VoteRound?, by reading: VoteInput.Reading, _ participants: [String]
  ) -> VoteRound? {
    guard var round = last, !round.anonymous(among: participants).isEmpty,
      reading.round.anonymous(among: participants).isEmpty,
      reading.round.votes.count < participants.count, reading.absent.isEmpty
    else { return nil }
    for vote in reading.round.votes {
      let unnamed = round.anonymous(among: participants)
      guard
        let place = round.votes.firstIndex(where: {
          unnamed.contains($0.participant) && $0.letter == vote.letter
        }), !round.votes.contains(where: { $0.participant == vote.participant })
      else { return nil }
      round.votes[place].participant = vote.participant
    }
    // Where the others who were counted said one thing, they are all the others.
    let rest = Set(round.anonymous(among: participants))
    let letters = round.votes.filter { rest.contains($0.participant) }.map(\.letter)
    var others = participants.filter { name in !round.votes.contains { $0.participant == name } }
    if others.count == rest.count, letters.allSatisfy({ $0 == letters.first }) {
      for place in round.votes.indices where rest.contains(round.votes[place].participant) {
        round.votes[place].participant = others.removeFirst()
      }
    }
    return round
  }

  /// - Throws: where a second round leaves people out whose first votes have no names, so that nobody
  ///   can tell whose still count.
  private func requireWhole(
    _ reading: VoteInput.Reading, behind first: VoteRound?, command: String?
  ) throws(InputRefusal) {
    let round = reading.round
    guard let first, !first.anonymous(among: sheet.participants).isEmpty,
      round.votes.count + reading.absent.count < first.votes.count
    else { return }
    let letters = VoteSpread(of: first).counts.filter { !$0.voters.isEmpty }
    let most = letters.max { $0.voters.count < $1.voters.count }?.letter.rawValue ?? "b"
    let isNamed = round.anonymous(among: sheet.participants).isEmpty
    let example =
      isNamed
      ? (["rest \(most)"]
        + round.votes.map { "\($0.letter?.rawValue ?? "?")=\($0.participant)" })
        .joined(separator: ", ")
      : "\(most) \(first.votes.count)"
    throw InputRefusal(
      "The round before counted \(first.votes.count) votes without names, so nobody can tell whose "
        + "these replace. Call out all of them.",
      example: [command, example].compactMap(\.self).joined(separator: " "))
  }

  /// The votes from before of those who have not voted now; nil for none.
  ///
  /// What somebody wrote on a sheet, or said in the round before, counts until they say otherwise. What
  /// is settled since an earlier session is not voted on again by those who are silent.
  private func votesStanding(
    beside reading: VoteInput.Reading, of entry: AnswerEntry, isSecond: Bool
  ) -> [VoteRound.Vote]? {
    let round = reading.round
    guard isSecond || entry.isVoteOpen || !entry.isSaid, let last = entry.rounds.last,
      round.anonymous(among: sheet.participants).isEmpty
    else { return nil }
    // Whoever has a dash in a second round has left.
    let now = Set(round.votes.map(\.participant) + (isSecond ? reading.absent : []))
    let standing = last.votes.filter {
      sheet.participants.contains($0.participant) && !now.contains($0.participant)
    }
    return standing.isEmpty ? nil : standing
  }

  /// The questions on which votes differ, to go through them alone.
  func disputed() throws(InputRefusal) -> Turn {
    guard agenda.questions.contains(where: isDisputed) else {
      throw InputRefusal("No votes differ so far.", example: ":vote")
    }
    return trail.last?.place == .disputed ? .again : .go(ListStop(isDisputed: true))
  }

  /// What a note is about, in words.
  func name(of subject: NoteSubject) -> String {
    switch subject {
    case .question(let id): questionnaire.question(id)?.ask ?? id
    case .step(let index): sheet.steps.indices.contains(index) ? sheet.steps[index].name : ""
    case .lane(let index):
      sheet.lanes.indices.contains(index) ? "the share of \(sheet.lanes[index].name)" : ""
    }
  }

  /// Whether a note is on a private figure, of which minutes hold nothing.
  func isPrivate(_ subject: NoteSubject) -> Bool {
    if case .question(let id) = subject {
      questionnaire.question(id)?.isPrivate ?? false
    } else {
      false
    }
  }

  /// The phase or the kind of case that waits for something, in words.
  func name(of before: ActionBefore?) -> String? {
    switch before {
    case .phase(let phase)?: "the \(phase.rawValue) phase"
    case .lane(let id)?: sheet.lanes.first { $0.id == id }?.name ?? id
    case nil: nil
    }
  }
}
