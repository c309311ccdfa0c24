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
    guard question.kind == .abc else { return try countHands(text, on: question, at: stop) }
    guard let text else { return .go(BallotStop(id: id, stage: .cast)) }
    try castVotes(text, on: id, command: ":vote")
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
    let earlier = (note(on: subject) ?? "").split(separator: ";").map(\.trimmingSpaces)
      .filter { !HandsInput.isCount($0) }
    write(note: (earlier + [votes.words]).joined(separator: "; "), on: subject)
    prompter.show(.notice(.hands(votes.words, isAgreed: votes.agreed != nil)))
    if let agreed = votes.agreed, let stop { offers[stop.place] = agreed }
    return .stay
  }

  /// Records a round; a session has two on a question.
  ///
  /// - Parameter command: what the votes stand behind, for the example of a refusal.
  mutating func castVotes(
    _ line: String, on id: String, command: String? = nil
  ) throws(InputRefusal) {
    let reading = try VoteInput.read(line, participants: sheet.participants, command: command)
    let hasVotedHere = (rounds[id] ?? 0) > 0
    switch rounds[id] ?? 0 {
    case 0: rounds[id] = 1
    case 1: rounds[id] = 2
    default:
      throw InputRefusal("Two rounds are enough. Press Enter, and the decider settles it.")
    }
    if !reading.revoted.isEmpty { prompter.show(.notice(.revoted(reading.revoted))) }
    var round = reading.round
    if !hasVotedHere, let standing = votesStanding(beside: round, on: id) {
      round.votes += standing
      let order = sheet.participants
      round.votes.sort {
        (order.firstIndex(of: $0.participant) ?? 0) < (order.firstIndex(of: $1.participant) ?? 0)
      }
      prompter.show(
        .notice(.votesStand(standing.map { "\($0.participant) \($0.letter?.rawValue ?? "?")" })))
    }
    record(round, on: id)
  }

  /// The open votes from before this session of those who have not voted now; nil for none.
  ///
  /// What somebody wrote on a sheet counts until they say otherwise.
  private func votesStanding(beside round: VoteRound, on id: String) -> [VoteRound.Vote]? {
    guard let entry = sheet.entries[id], entry.isVoteOpen, let last = entry.rounds.last,
      round.anonymous(among: sheet.participants).isEmpty
    else { return nil }
    let now = Set(round.votes.map(\.participant))
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
    }
  }

  /// The phase or the kind of case that waits for something, in words.
  func name(of before: ActionBefore?) -> String? {
    switch before {
    case .phase(let phase)?: phase.rawValue
    case .lane(let id)?: sheet.lanes.first { $0.id == id }?.name ?? id
    case nil: nil
    }
  }
}
