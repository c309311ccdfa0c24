// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// A vote on a scored question, from its first round to what the dissenters say.
///
/// Each stage is a stop of its own, so that going back leads from one to the one before; the
/// rounds stay recorded.
struct BallotStop: Stop {
  var id: String
  var stage = BallotScreen.Stage.spread
  /// The dissenters still to be heard, the present one first.
  var waiting: [String] = []

  var place: Place { .ballot(id, stage) }
  var subject: NoteSubject? { .question(id) }

  func stands(in interview: Interview) -> Bool {
    stage == .cast || interview.sheet.entries[id]?.rounds.isEmpty == false
  }

  func prompt(in interview: Interview) -> Prompt {
    let entry = interview.sheet.entries[id]
    let round = entry?.rounds.last ?? VoteRound(votes: [])
    let spread = VoteSpread(of: round)
    let screen = BallotScreen(
      question: id, ask: interview.questionnaire.question(id)?.ask ?? id, stage: stage,
      spread: spread, decider: interview.sheet.decider, decision: entry?.value?.letter,
      round: roundNumber(of: entry, interview),
      wasVotedBefore: (entry?.rounds.count ?? 0) > (interview.votes[id]?.rounds ?? 0),
      isOpen: isOpen(in: interview), unheard: interview.unheard(on: id),
      participants: interview.sheet.participants,
      absent: absent(from: round, interview), waiting: waiting.count,
      retakes: interview.votes[id]?.isRetaken == true,
      canBeVoted: (interview.votes[id]?.rounds ?? 0) < 2,
      unnamed: unnamed(in: round, interview).flatMap { voter in
        round.votes.first { $0.participant == voter }?.letter
      })
    switch stage {
    case .cast, .spread: return Prompt(.ballot(screen), label: "vote>")
    case .whoDecides:
      return Prompt(.ballot(screen), label: "decider>", choices: interview.sheet.participants)
    case .decide:
      return Prompt(.ballot(screen), label: "decide>", choices: Letter.allCases.map(\.rawValue))
    case .dissent(let who):
      let earlier = entry?.dissent.first { $0.who == who }
      return Prompt(
        .ballot(screen), label: "reason>", draft: earlier.map(Self.typed) ?? "",
        choices: ["yes", "no"] + (waiting.count > 2 ? [Self.rest] : []))
    case .accepts: return Prompt(.ballot(screen), label: "accepts>", choices: ["yes", "no"])
    }
  }

  /// Those cast before the meeting are a round only until somebody votes in it, which has two.
  private func roundNumber(of entry: AnswerEntry?, _ interview: Interview) -> Int {
    let cast = interview.votes[id]?.rounds ?? 0
    return cast > 0 ? cast : min(2, max(1, entry?.rounds.count ?? 1))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch stage {
    case .cast: try takeFirstRound(line, in: &interview)
    case .spread: try takeRound(line, in: &interview)
    case .whoDecides: try takeDecider(line, in: &interview)
    case .decide: try takeDecision(line, in: &interview)
    case .dissent(let who): try takeReason(line, of: who, in: &interview)
    case .accepts(let who): try takeAcceptance(line, of: who, in: &interview)
    }
  }

  private func takeFirstRound(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    if line.isEmpty {
      // Enter goes on with a vote that nobody has settled.
      interview.votes[id]?.isRetaken = false
      if isOpen(in: interview) { return .go(at(.spread)) }
      // So it does with those who were not heard when the vote was settled.
      var stop = self
      stop.waiting = interview.unheard(on: id)
      if case .go(let next) = stop.nextDissenter { return .go(next) }
      return .close
    }
    try interview.castVotes(line, on: id)
    return .go(at(.spread))
  }

  private func takeRound(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    guard line.isEmpty else {
      if isDecision(line, in: interview) { return try takeDecision(line, in: &interview) }
      try interview.castVotes(line, on: id)
      return .again
    }
    guard let agreed = interview.unanimousVote(on: id) else {
      return .go(at(interview.sheet.decider == nil ? .whoDecides : .decide))
    }
    let before = interview.sheet.entries[id] ?? AnswerEntry()
    let (entry, left) = interview.voted(before, to: agreed, by: nil, on: id)
    interview.prompter.show(
      .notice(
        .agreed(
          agreed.letter, voters: entry.rounds.last?.votes.count ?? 0,
          absent: absent(from: entry.rounds.last, interview))))
    if let left { interview.prompter.show(.notice(.voteLeft(left, isByVote: true))) }
    interview.answer(id, entry)
    return agreed == .unknown ? .go(OwnerStop(ids: [id])) : .next
  }

  /// Whether votes were cast that nobody has settled yet.
  private func isOpen(in interview: Interview) -> Bool {
    interview.votes[id]?.isOpen == true || interview.sheet.entries[id]?.isVoteOpen == true
  }

  /// How many of those who take part have no vote in a round.
  private func absent(from round: VoteRound?, _ interview: Interview) -> Int {
    max(0, interview.sheet.participants.count - (round?.votes.count ?? 0))
  }

  /// Whether a line is the answer of whoever decides: one letter where several people vote.
  private func isDecision(_ line: String, in interview: Interview) -> Bool {
    guard interview.sheet.decider != nil, interview.unanimousVote(on: id) == nil else {
      return false
    }
    return interview.sheet.participants.count != 1
      && ["a", "b", "c", "?"].contains(line.lowercased())
  }

  private func takeDecider(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    guard !line.isEmpty else {
      throw InputRefusal(
        "Name the person whose answer counts.",
        example: interview.sheet.participants.first ?? "Head of operations")
    }
    let participants = interview.sheet.participants
    if VoteInput.isVote(line, participants: participants) {
      throw InputRefusal(
        "That reads like a vote, and here a person is named.", example: ":vote \(line)")
    }
    let isLetter = !line.isEmpty && line.lowercased().allSatisfy { "abc?- ,".contains($0) }
    guard !isLetter || participants.contains(where: { NameLikeness.areOne($0, line) })
    else {
      throw InputRefusal(
        "First the person whose answer counts, for this vote and later ones; then the answer.",
        example: participants.first ?? "Head of operations")
    }
    let name = try NameMatch.name(
      line, among: participants, others: interview.namedBefore)
    if interview.isStranger(name) {
      return .go(StrangerStop(name: name, role: .decider, asked: self))
    }
    interview.change([.decider(name)])
    interview.prompter.show(.notice(.decider(name)))
    return .go(at(.decide))
  }

  private func takeDecision(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    guard let question = interview.questionnaire.question(id) else { return .next }
    let reading = try AnswerInput.read(
      line, for: question, participants: interview.sheet.participants,
      today: interview.options.today)
    let before = interview.sheet.entries[id] ?? AnswerEntry()
    var (entry, left) = interview.voted(
      before, to: reading.value, by: interview.sheet.decider, on: id)
    if let left { interview.prompter.show(.notice(.voteLeft(left, isByVote: true))) }
    if let who = reading.by { entry.give(by: who, names: interview.people) }
    let participants = interview.sheet.participants
    entry.keepDissenters(among: participants)
    interview.answer(id, entry)
    if reading.value == .unknown { return .go(OwnerStop(ids: [id])) }
    var stop = self
    stop.waiting = entry.dissenters(among: participants).map(\.participant)
    return stop.nextDissenter
  }

  func at(_ stage: BallotScreen.Stage) -> BallotStop {
    var stop = self
    stop.stage = stage
    return stop
  }
}
