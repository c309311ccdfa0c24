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
    let earlier = note(on: subject).map { "\($0); " } ?? ""
    write(note: earlier + votes.words, on: subject)
    prompter.show(.notice(.hands(votes.words, isAgreed: votes.agreed != nil)))
    if let agreed = votes.agreed, let stop { drafts[stop.place] = agreed }
    return .stay
  }

  /// Records a round; a session has two on a question.
  ///
  /// - Parameter command: what the votes stand behind, for the example of a refusal.
  mutating func castVotes(
    _ line: String, on id: String, command: String? = nil
  ) throws(InputRefusal) {
    let reading = try VoteInput.read(line, participants: sheet.participants, command: command)
    switch rounds[id] ?? 0 {
    case 0: rounds[id] = 1
    case 1: rounds[id] = 2
    default:
      throw InputRefusal("Two rounds are enough. Press Enter, and the decider settles it.")
    }
    if !reading.revoted.isEmpty { prompter.show(.notice(.revoted(reading.revoted))) }
    record(reading.round, on: id)
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
