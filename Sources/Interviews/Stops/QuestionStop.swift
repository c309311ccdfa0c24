// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A question outside the steps.
struct QuestionStop: Stop {
  var id: String

  var place: Place { .question(id) }
  var subject: NoteSubject? { .question(id) }

  func stands(in interview: Interview) -> Bool {
    interview.agenda.questions.contains { $0.id == id }
  }

  func prompt(in interview: Interview) -> Prompt {
    guard let question = interview.questionnaire.question(id) else {
      return Prompt(.none, label: ">")
    }
    let screen = interview.questionScreen(question)
    return Prompt(
      .question(screen), label: "\(screen.number)>",
      draft: earlier(in: interview).map { AnswerInput.typed($0, for: question) } ?? "",
      choices: AnswerInput.choices(for: question))
  }

  /// The answer to start from: the workflow's own, even from before it applied again, or a
  /// shared or usual one.
  private func earlier(in interview: Interview) -> AnswerValue? {
    interview.sheet.entries[id]?.value ?? interview.sheet.shared[id]?.value
      ?? interview.saidCurrency(for: id)
      ?? interview.questionnaire.question(id)?.defaultValue ?? interview.unanimousVote(on: id)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard let question = interview.questionnaire.question(id) else { return .next }
    let own = interview.sheet.entries[id]?.value.map { AnswerInput.typed($0, for: question) }
    // A text of several lines is shown on one, and Enter must not change it into that.
    if line.isEmpty || line == own && own != "?" {
      return try takeNothing(for: question, in: &interview)
    }
    var reading = try read(line, for: question, in: interview)
    if question.kind == .text, id != WorkFigure.currency, case .text(let text) = reading.value,
      let name = NameMatch.whole(text, among: interview.people), name != text
    {
      reading.value = .text(name)
      reading.understood = name
    }
    if let understood = reading.understood {
      interview.prompter.show(.notice(.understood(understood)))
    }
    let isShared =
      interview.sheet.entries[id] == nil && interview.sheet.shared[id]?.value == reading.value
    if isShared, reading.by == nil {
      // It stays with whoever finds it out for the folder, and is not asked about again.
      interview.skipped.insert(id)
      if reading.value == .unknown, let answer = interview.sheet.answers[id] {
        interview.prompter.show(.notice(.owner(answer.ask, answer.due)))
      }
      return .next
    }
    if question.kind == .text, case .text(let text) = reading.value,
      let turn = try interview.named(text, for: question, at: self, line: line)
    {
      return turn
    }
    var entry = interview.sheet.entries[id] ?? AnswerEntry()
    // A figure said anew, though it is the same, is no longer the middle of a range.
    if case .number = reading.value {
      entry.forgetFigure()
    }
    entry = interview.changed(entry, to: reading.value, on: id)
    if let who = reading.by { entry.give(by: who, names: interview.people) }
    if let sample = reading.sample { entry.sample = sample }
    if let note = reading.note {
      if case .number = reading.value { entry.add(remark: note) } else { entry.add(note: note) }
    }
    interview.answer(id, entry)
    guard reading.value == .unknown else {
      interview.ownerless.removeAll { $0 == id }
      return asksAbout(interview.doubts(about: id), in: &interview)
    }
    if interview.isQuick {
      if entry.ask == nil, !interview.ownerless.contains(id) { interview.ownerless.append(id) }
      return .next
    }
    return .go(OwnerStop(ids: [id]))
  }

  /// On, or to what hardly goes together with the answer, which waits for a word until it is right.
  private func asksAbout(_ doubts: [FigureDoubt], in interview: inout Interview) -> Turn {
    guard !doubts.isEmpty else { return .next }
    interview.reconfirm.insert(id)
    return .go(FigureDoubtStop(id: id, doubts: doubts))
  }

  /// Enter keeps an answer that is there, and leaves a question open where that is allowed.
  private func takeNothing(
    for question: Question, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    if interview.sheet.answers[id] != nil {
      interview.reconfirm.remove(id)
      if var entry = interview.sheet.entries[id], entry.isProposed {
        // What a sheet says is agreed to as if it were typed.
        if case .text(let text)? = entry.value {
          try Interview.requireOneRole(
            text, for: question, among: interview.sheet.participants)
        }
        entry.isProposed = false
        interview.answer(id, entry)
        return asksAbout(interview.doubts(about: id), in: &interview)
      }
      // A shared or usual answer stays where it is, and is not asked about again.
      if interview.sheet.entries[id]?.value == nil { interview.skipped.insert(id) }
      return .next
    }
    guard question.kind != .abc, !question.isRequired else {
      throw InputRefusal(
        "Type \(AnswerInput.allowed(question)), or ? if it is not known yet.",
        example: AnswerInput.choices(for: question).first)
    }
    interview.skipped.insert(id)
    interview.prompter.show(.notice(.skipped))
    return .next
  }

  private func read(
    _ line: String, for question: Question, in interview: Interview
  ) throws(InputRefusal) -> AnswerInput.Reading {
    var line = line
    // A letter typed after the one that was offered replaces it.
    if question.kind == .abc, line.count == 2, let earlier = earlier(in: interview),
      line.hasPrefix(AnswerInput.typed(earlier, for: question))
    {
      line.removeFirst()
    }
    let participants = interview.sheet.participants
    // A role that is called so would be found by nobody.
    if question.kind == .text {
      try PersonName.checkCommand(line)
      try requireWords(line, in: interview)
    }
    try Mention.refuseAmbiguous(
      in: line, participants: participants, others: interview.namedBefore)
    try interview.requireCurrency(of: line, for: question)
    do throws(InputRefusal) {
      return try AnswerInput.read(
        line, for: question, participants: participants, today: interview.options.today)
    } catch {
      guard !line.contains("@"), reads(line, asVoteOn: question, in: interview) else { throw error }
      throw InputRefusal(
        "That reads like votes, which stand behind :vote.", example: ":vote \(line)")
    }
  }

  private func reads(
    _ line: String, asVoteOn question: Question, in interview: Interview
  ) -> Bool {
    switch question.kind {
    case .abc: VoteInput.areTerms(line, participants: interview.sheet.participants)
    case .yesNo, .oneOf:
      (try? HandsInput.read(line, for: question, participants: interview.sheet.participants)) != nil
    default: false
    }
  }

  /// A figure or a day where words are asked for was meant for another question.
  private func requireWords(_ line: String, in interview: Interview) throws(InputRefusal) {
    if PersonName.isReply(line, participants: interview.sheet.participants) {
      throw InputRefusal(
        "\(VisibleText.quoted(line)) answers another question; here words are asked for, and < goes "
          + "back.", example: example(in: interview))
    }
    let isFigure = [nil, "share"].contains { (try? FigureReading(line, unit: $0)) != nil }
    let isDay =
      line.contains(where: \.isNumber)
      && MomentInput.read(line, today: interview.options.today) != nil
    guard isFigure || isDay else { return }
    throw InputRefusal(
      "\(VisibleText.quoted(line)) reads like a \(isFigure ? "figure" : "day"), and here words are asked "
        + "for; < goes back.",
      example: example(in: interview))
  }

  private func example(in interview: Interview) -> String {
    id == WorkFigure.currency ? "EUR" : interview.sheet.participants.first ?? "Team lead"
  }
}
