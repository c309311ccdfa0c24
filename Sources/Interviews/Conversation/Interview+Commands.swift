// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension Interview {
  /// Does what a command asks, at any prompt.
  mutating func obey(_ command: Command) throws(InputRefusal) -> Turn {
    let stop = trail.last
    switch command {
    // Whoever goes elsewhere does not come forward over what was gone back over.
    case .goTo, .list, .disputed, .lanes, .review, .quick: ahead = []
    default: break
    }
    switch command {
    case .back: return back()
    case .help:
      let help = HelpScreen(
        question: question(at: stop).map(shown), isAboutSteps: stop?.place == .steps,
        topic: stop?.place.helpTopic)
      return .go(ReadingStop(screen: .help(help)))
    case .why:
      return .go(ReadingStop(screen: .verdict(verdictScreen(isFinal: false, isWhole: true))))
    case .commands: return .go(ReadingStop(screen: .help(HelpScreen())))
    case .list: return stop?.place == .list ? .again : .go(ListStop())
    case .disputed: return try disputed()
    case .lanes(let name?): return .go(try lane(called: name))
    case .lanes: return stop?.place == .lanes ? .again : .go(LanesStop())
    case .goTo(let id): return .go(try destination(id))
    case .note(let text): return try note(text, on: stop?.subject)
    case .park(let text): return try remember(text, in: .parkingLot)
    case .action(let text): return try remember(text, in: .actions)
    case .decision(let text): return try remember(text, in: .decisions)
    case .deadline(let text): return try deadline(text)
    case .peaks(let text): return try peaks(text)
    case .assumption(let text): return try remember(text, in: .assumptions)
    case .undo(let text): return try undo(text)
    case .vote(let text): return try vote(text, at: stop)
    case .participants(let text): return try detail(.participants, text)
    case .decider(let text): return try detail(.decider, text)
    case .skip: return try skip(stop)
    case .quick:
      isQuick.toggle()
      prompter.show(.notice(isQuick ? .quick : .full))
      return .next
    case .review: return review()
    case .minutes:
      writeMinutes()
      return .stay
    case .quit: return leaving(.left)
    }
  }

  /// The question that a stop is about, also as one of the step questions.
  private func question(at stop: (any Stop)?) -> Question? {
    switch stop?.place {
    case .question(let id)?, .ballot(let id, .decide)?: questionnaire.question(id)
    case .stepQuestion(_, let question)?:
      questionnaire.stepQuestions.first { $0.id == question.rawValue }
    default: nil
    }
  }

  private func destination(_ id: String) throws(InputRefusal) -> any Stop {
    if let detail = Detail(rawValue: id) { return DetailStop(detail: detail) }
    if id == "steps" { return StepsStop() }
    if id == "lanes" { return LanesStop() }
    if id == "verdict" { return VerdictStop() }
    if id == "peaks" { return PeakDatesStop(isAside: true) }
    if id == "deadlines" { return AsideStop(aside: .deadlines, isAside: true) }
    let all = questionnaire.questions
    if let number = Int(id), all.indices.contains(number - 1) {
      return try destination(all[number - 1].id)
    }
    let ids = agenda.questions.map(\.id)
    if ids.contains(id), let question = questionnaire.question(id) {
      guard !hides(question) else { throw Self.hidden }
      return QuestionStop(id: id)
    }
    if let question = questionnaire.question(id) {
      throw InputRefusal("“\(question.ask)” does not apply, as the answers stand.")
    }
    let shown = VisibleText.quoted(id)
    let near =
      NearMiss.of(id, in: ids + ["steps", "lanes", "verdict", "peaks", "deadlines"]).map {
        " Did you mean \($0)?"
      } ?? ""
    throw InputRefusal("There is no question \(shown).\(near)", example: ":goto 1")
  }

  static let hidden = InputRefusal(
    "This figure is private and stays off a screen that everybody sees. Answer it without "
      + "--projector.")

  private mutating func note(
    _ text: String?, on subject: NoteSubject?
  ) throws(InputRefusal) -> Turn {
    if let text, text == "<" || text.hasPrefix("< ") {
      guard let lastAnswered else {
        throw InputRefusal("Nothing has been answered yet in this session.")
      }
      let rest = text.dropFirst().trimmingSpaces
      return try note(rest.isEmpty ? nil : rest, on: lastAnswered)
    }
    if case .lane(let index)? = subject, sheet.lanes[index].share == nil {
      throw InputRefusal(
        "A note on a kind of case stands with its share, and nobody has said this one. :lanes asks "
          + "for shares.", example: ":lanes")
    }
    guard let subject else {
      throw InputRefusal(
        "There is no question here to put a note on.", example: ":park Who owns the fraud list?")
    }
    guard let text else { return .go(NoteStop(about: subject)) }
    return try NotedStop(about: subject).take(text, in: &self)
  }

  private mutating func remember(
    _ text: String, in list: RemarkList
  ) throws(InputRefusal) -> Turn {
    try RemarkStop(list: list).take(text, in: &self)
  }

  private mutating func deadline(_ text: String?) throws(InputRefusal) -> Turn {
    let stop = AsideStop(aside: .deadlines, isAside: true)
    guard let text else { return .go(stop) }
    return try stop.take(text, in: &self)
  }

  private mutating func peaks(_ text: String?) throws(InputRefusal) -> Turn {
    let stop = PeakDatesStop(isAside: true)
    guard let text else { return .go(stop) }
    let turn = try stop.take(added(text, at: stop), in: &self)
    return if case .go = turn { turn } else { .stay }
  }

  private mutating func detail(_ detail: Detail, _ text: String?) throws(InputRefusal) -> Turn {
    let stop = DetailStop(detail: detail, isAside: true)
    guard let text else { return .go(stop) }
    if case .go(let next) = try stop.take(added(text, at: stop), in: &self) { return .go(next) }
    // Whoever was just named as the one who decides is not asked for again.
    if detail == .decider, sheet.decider != nil, let asked = trail.last as? BallotStop,
      asked.stage == .whoDecides
    {
      trail[trail.endIndex - 1] = asked.at(.decide)
      return .again
    }
    return .stay
  }

  /// A text behind a command that begins with a comma adds to what would stand in the line, as there.
  private func added(_ text: String, at stop: any Stop) -> String {
    let draft = stop.prompt(in: self).draft
    let adds = stop.isList && !draft.isEmpty && text.first.map { ",;".contains($0) } ?? false
    return adds ? draft + text : text
  }

  private mutating func skip(_ stop: (any Stop)?) throws(InputRefusal) -> Turn {
    switch stop?.place {
    case .question(let id)?:
      guard let question = questionnaire.question(id), !question.isRequired,
        question.kind != .abc
      else {
        throw InputRefusal(
          "The verdict needs this answer. Type ? if it is not known yet, and it counts with "
            + "caution until somebody finds out.")
      }
      skipped.insert(id)
      reconfirm.remove(id)
      prompter.show(.notice(.skipped))
      return .next
    case .detail(.name)?:
      throw InputRefusal("The workflow needs a name.", example: "Refund requests")
    case .detail?, .owner?, .figures?, .ballot?, .note?:
      return try stop?.take("", in: &self) ?? .stay
    case .lanes?:
      declinesLanes = true
      return .next
    case .steps?:
      declinesSteps = true
      return .next
    default:
      throw InputRefusal("There is nothing to skip here.")
    }
  }
}
