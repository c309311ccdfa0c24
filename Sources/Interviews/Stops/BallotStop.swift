// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
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
    interview.sheet.entries[id]?.rounds.isEmpty == false
  }

  func prompt(in interview: Interview) -> Prompt {
    let entry = interview.sheet.entries[id]
    let spread = VoteSpread(of: entry?.rounds.last ?? VoteRound(votes: []))
    let screen = BallotScreen(
      question: id, ask: interview.questionnaire.question(id)?.ask ?? id, stage: stage,
      spread: spread, decider: interview.sheet.decider, decision: entry?.value?.letter,
      isRevote: interview.revoted.contains(id))
    switch stage {
    case .spread: return Prompt(.ballot(screen), label: "vote>")
    case .whoDecides:
      return Prompt(.ballot(screen), label: "decider>", choices: interview.sheet.participants)
    case .decide:
      return Prompt(
        .ballot(screen), label: "decide>",
        draft: interview.unanimousVote(on: id) == nil
          ? "" : spread.counts.first { !$0.voters.isEmpty }?.letter.rawValue ?? "",
        choices: Letter.allCases.map(\.rawValue))
    case .dissent: return Prompt(.ballot(screen), label: "reason>")
    case .accepts: return Prompt(.ballot(screen), label: "accepts>", choices: ["yes", "no"])
    }
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch stage {
    case .spread: try takeRound(line, in: &interview)
    case .whoDecides: try takeDecider(line, in: &interview)
    case .decide: try takeDecision(line, in: &interview)
    case .dissent(let who): takeReason(line, of: who, in: &interview)
    case .accepts(let who): try takeAcceptance(line, of: who, in: &interview)
    }
  }

  private func takeRound(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    if line.isEmpty {
      return .go(at(interview.sheet.decider == nil ? .whoDecides : .decide))
    }
    let round = try VoteInput.read(line, participants: interview.sheet.participants)
    guard !interview.revoted.contains(id) else {
      throw InputRefusal("Two rounds are enough. Press Enter, and the decider settles it.")
    }
    interview.record(round, on: id)
    interview.revoted.insert(id)
    return .again
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
    let isLetter = Letter(rawValue: line.lowercased()) != nil || line == "?"
    guard !isLetter || participants.contains(where: { $0.lowercased() == line.lowercased() })
    else {
      throw InputRefusal(
        "First the person whose answer counts, for this vote and later ones; then the answer.",
        example: participants.first ?? "Head of operations")
    }
    interview.change([.decider(try NameMatch.name(line, among: participants))])
    return .go(at(.decide))
  }

  private func takeDecision(
    _ line: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    guard let question = interview.questionnaire.question(id) else { return .next }
    let reading = try AnswerInput.read(
      line, for: question, participants: interview.sheet.participants,
      today: interview.options.today)
    var entry = interview.sheet.entries[id] ?? AnswerEntry()
    entry.change(to: reading.value)
    entry.decidedBy = interview.sheet.decider
    entry.by = reading.by ?? entry.by
    interview.answer(id, entry)
    if reading.value == .unknown { return .go(OwnerStop(ids: [id])) }
    var stop = self
    // Whoever decides has just answered.
    stop.waiting = (entry.rounds.last?.votes ?? []).filter { vote in
      vote.letter != nil && vote.letter.map(AnswerValue.letter) != reading.value
        && vote.participant != entry.decidedBy
    }.map(\.participant)
    return stop.nextDissenter
  }

  private func takeReason(
    _ line: String, of who: String, in interview: inout Interview
  ) -> Turn {
    note(Dissent(who: who, reason: line.isEmpty ? nil : line), in: &interview)
    return .go(at(.accepts(who)))
  }

  private func takeAcceptance(
    _ line: String, of who: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    let answers = ["yes": true, "y": true, "no": false, "n": false]
    let accepts = answers[line.lowercased()]
    guard line.isEmpty || accepts != nil else {
      throw InputRefusal("Type yes or no, or press Enter to leave it open.", example: "yes")
    }
    let reason = interview.sheet.entries[id]?.dissent.first { $0.who == who }?.reason
    note(Dissent(who: who, reason: reason, accepts: accepts), in: &interview)
    var stop = self
    stop.waiting.removeFirst()
    return stop.nextDissenter
  }

  private func note(_ dissent: Dissent, in interview: inout Interview) {
    guard var entry = interview.sheet.entries[id] else { return }
    var dissent = dissent
    let vote = entry.rounds.last?.votes.first { $0.participant == dissent.who }
    dissent.answer = vote?.letter?.rawValue
    entry.dissent.removeAll { $0.who == dissent.who }
    entry.dissent.append(dissent)
    interview.change([.entry(id, entry)])
  }

  private var nextDissenter: Turn {
    waiting.first.map { .go(at(.dissent($0))) } ?? .next
  }

  private func at(_ stage: BallotScreen.Stage) -> BallotStop {
    var stop = self
    stop.stage = stage
    return stop
  }
}
