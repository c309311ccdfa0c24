// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// The conversation about one workflow: a stack of stops, knowing nothing of terminals.
///
/// The answer file's text is the truth. Every answer is an edit of that text, kept by the host
/// before the next question appears; whatever is remembered here beside it, such as text that was
/// typed and not sent, lasts as long as the interview.
package struct Interview {
  let prompter: any Prompter
  let host: any InterviewHost
  var options: InterviewOptions
  package internal(set) var sheet: AnswerSheet

  /// The stops that led here, the present one last.
  var trail: [any Stop] = []
  /// What was typed at a place and not sent.
  var drafts: [Place: String] = [:]
  /// What the room has just said at a place, for Enter to take; whatever is typed takes its place.
  var offers: [Place: String] = [:]
  /// The last line, where it could not be taken: one key brings it back.
  var refused: String?
  var isQuick: Bool
  /// Questions left open on purpose.
  var skipped: Set<String> = []
  /// Questions that apply again and whose remembered answer waits for a word.
  var reconfirm: Set<String> = []
  /// Details of a new workflow that nobody has spoken about.
  var openDetails: Set<Detail>
  /// What of a new workflow is still asked for before its verdict.
  var openAsides: Set<Aside>
  /// What does not fit and was told at the end of a section, by its words.
  var toldFindings: Set<String> = []
  /// Whether the workflow stays without steps.
  var declinesSteps = false
  /// Whether all cases are treated alike.
  var declinesLanes = false
  /// The kinds of cases of which somebody has said that no mark tells them yet.
  var bareLanes: Set<String> = []
  /// Whether it was asked which kinds of cases pass which steps, and nobody has said so yet.
  var owesStepLanes = false
  /// Whether letters were given on one line, so that what is left is asked one by one.
  var hasLetters = false
  /// Unknown answers of a quick interview that nobody was asked to find out.
  var ownerless: [String] = []
  var areFiguresSettled: Bool
  /// What was put on record in this session, in order.
  var recorded: [Recorded] = []
  /// What was voted in this session, by question.
  var votes: [String: SessionVotes] = [:]
  /// The changes since the last text that could be kept, in order.
  var unkept: [AnswerFileEdit] = []
  /// The verdict when it was last looked at.
  var verdictSoFar: VerdictSoFar?
  /// The answers of this session that changed the verdict, in order.
  var flips: [MinutedFlip] = []
  /// What `:note <` is about.
  var lastAnswered: NoteSubject?
  /// People who were named although they do not take part, each asked about once.
  var outsiders: Set<String> = []
  /// The answers as they were when this session began.
  let opened: AnswerSheet
  /// What became of proposals in this session, in order.
  var settlements: [MinutedChange] = []
  /// The places that were gone back over, the next one last: forward leads over them again.
  var ahead: [Place] = []
  /// The answers as they were kept last.
  var keptSheet: AnswerSheet
  /// Whether something was said since minutes were written or declined.
  var areMinutesDue = false
  /// Whether it was said that answers cannot be saved.
  var saidUnsaved = false

  package init(
    _ sheet: AnswerSheet, options: InterviewOptions, prompter: any Prompter,
    host: any InterviewHost
  ) {
    self.sheet = sheet
    keptSheet = sheet
    opened = sheet
    self.options = options
    self.prompter = prompter
    self.host = host
    isQuick = options.isQuick
    openDetails = options.isNew ? Set(Detail.allCases) : []
    if options.isNamed { openDetails.remove(.name) }
    openAsides = options.isNew ? Set(Aside.allCases) : []
    areFiguresSettled = options.isPreview
    guard !options.isNew else { return }
    if !options.opensGaps {
      skipped = agenda.passedOver
      declinesSteps = agenda.arePassedSteps
      declinesLanes = agenda.arePassedLanes
    }
    openAsides = agenda.unsaidAsides
  }

  /// Whether answers are left that could not be kept.
  package var isUnsaved: Bool { !unkept.isEmpty }

  var questionnaire: Questionnaire { sheet.questionnaire }
  var agenda: Agenda { Agenda(self) }

  /// Holds the conversation from where the file stands.
  package mutating func hold() -> Departure {
    admitSheets()
    if !opensInSilence { prompter.show(.opening(openingScreen)) }
    trail = [stop(at: agenda.firstOpen)]
    if options.isReview, case .go(let stop) = review() { trail.append(stop) }
    var showsScreen = true
    while true {
      guard let stop = trail.last else { return leave(.left) }
      var prompt = stop.prompt(in: self)
      prompt.recall = refused
      if let offer = offers.removeValue(forKey: stop.place) { prompt.draft = offer }
      if let draft = drafts.removeValue(forKey: stop.place) {
        prompt.draft = draft
        prompt.offersDraft = false
      }
      refused = nil
      if !showsScreen { prompt.screen = .none }
      let turn: Turn
      switch prompter.read(prompt) {
      case .line(let line):
        turn =
          prompt.recall != nil && prompt.draft.isEmpty && line.trimmingSpaces.isEmpty
          ? .again : answered(line, draft: prompt.draft)
      case .back(let draft):
        drafts[stop.place] = draft
        turn = back()
      case .end: return leave(.left)
      case .interrupted(let interruption): return leave(.interrupted(interruption))
      }
      showsScreen = true
      switch turn {
      case .stay: showsScreen = false
      case .again: break
      case .next: advance()
      case .go(let stop): trail.append(stop)
      case .close, .pass: close()
      case .finish(let departure): return leave(departure)
      }
    }
  }

  /// What a typed line leads to; one that cannot be taken is explained and changes nothing.
  private mutating func answered(_ line: String, draft: String) -> Turn {
    let depth = trail.count
    do throws(InputRefusal) {
      return try take(line, draft: draft)
    } catch {
      var refusal = error
      refusal.canBeRecalled = line.count >= InputRefusal.longLine
      prompter.show(.refusal(refusal))
      refused = line
      // Where a page was left for it, the question comes back.
      return trail.count == depth ? .stay : .again
    }
  }

  private mutating func take(_ line: String, draft: String) throws(InputRefusal) -> Turn {
    guard let stop = trail.last else { return .stay }
    switch try CommandInput.read(line, behind: draft) {
    case .back: return back()
    case .command(let command):
      let isReading = stop.place == .reading && trail.count > 1
      if isReading { close() }
      do throws(InputRefusal) {
        let turn = try obey(command)
        if isReading, case .stay = turn { return .again }
        return turn
      } catch {
        throw error.behind(command)
      }
    case .text(let typed):
      let isMore = stop.isList && !draft.isEmpty && [",", ";"].contains(typed.first)
      let turn = try stop.take(isMore ? draft + typed : typed, in: &self)
      pass(stop, to: turn)
      guard case .pass(let passed) = turn else { return turn }
      close()
      return try take(passed, draft: "")
    }
  }

  /// Takes away a stop that is settled and was only asked in between.
  private mutating func pass(_ stop: any Stop, to turn: Turn) {
    guard stop.isPassing, trail.count > 1, trail.last?.place == stop.place else { return }
    switch turn {
    case .next, .go: trail.removeLast()
    case .stay, .again, .close, .pass, .finish: break
    }
  }

  /// On to the first open place, or back to the list that the stop was picked from.
  private mutating func advance() {
    if let list = trail.lastIndex(where: \.place.isList),
      list < trail.endIndex - 1
    {
      trail.removeSubrange((list + 1)...)
      if trail.last?.stands(in: self) == false { leaveList() }
    } else if let next = nextAhead() {
      trail.append(stop(at: next))
    } else {
      let next = agenda.firstOpen
      trail.append(newFindings(before: next) ?? stop(at: next))
    }
  }

  /// The next place that was gone back over, as long as nothing before it has become open.
  private mutating func nextAhead() -> Place? {
    let places = agenda.places
    let open = places.firstIndex(of: agenda.firstOpen) ?? places.endIndex
    while let place = ahead.popLast() {
      guard let index = places.firstIndex(of: place), place != trail.last?.place else { continue }
      if index <= open { return place }
      ahead.append(place)
      return nil
    }
    return nil
  }

  /// Away from a list in which the last change has left nothing.
  private mutating func leaveList() {
    if trail.last?.place == .review { tellReviewed() }
    close()
  }

  private mutating func close() {
    let left = trail.removeLast()
    guard let last = trail.last else {
      trail = [stop(at: agenda.firstOpen)]
      return
    }
    // What was agreed to before anything else is not asked again.
    if left.place == .review, trail.count == 1 { trail = [stop(at: agenda.firstOpen)] }
    // A change made from the list can open questions that the verdict needs.
    if last.place == .verdict, left.place.isList, agenda.firstOpen != .verdict {
      trail.append(stop(at: agenda.firstOpen))
    }
  }

  /// One stop back; before the first one lies whatever comes before it in the questionnaire.
  mutating func back() -> Turn {
    if let stop = trail.last, let turn = stop.back(in: &self) { return turn }
    guard let left = trail.popLast() else { return .stay }
    if case .ballot(let id, .spread) = left.place, let cast = votes[id], cast.rounds > 0,
      sheet.entries[id]?.decidedBy == nil || cast.isOpen
    {
      votes[id]?.isRetaken = true
    }
    while let stop = trail.last, !stop.stands(in: self) || stop.place == left.place {
      trail.removeLast()
    }
    defer {
      switch left.place {
      case .detail, .question:
        if trail.last?.place != left.place { ahead.append(left.place) }
      default: break
      }
    }
    guard trail.isEmpty else { return .again }
    let places = agenda.places
    if let index = places.firstIndex(of: left.place), index > 0 {
      trail = [stop(at: places[index - 1])]
      return .again
    }
    trail = [left]
    prompter.show(.notice(.atStart))
    return .stay
  }
}
