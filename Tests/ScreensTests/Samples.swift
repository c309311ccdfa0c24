// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Diagnostics
import ShippedContent
import Values

@testable import AnswerFiles
@testable import Screens
@testable import Interviews
@testable import Questionnaires

/// Screens to render: each case, filled with a text of choice where texts go.
struct Samples {
  /// What stands in place of a word in every text.
  var word: String

  init(_ word: String = "refund") {
    self.word = word
  }

  private var text: String { "The \(word) is checked by \(word)" }

  func screens() throws -> [Screen] {
    try plain() + [.lanes(lanes(isOpen: true))] + proposals.map(Screen.review)
  }

  private func plain() throws -> [Screen] {
    let alone: [Screen] = try [
      .none, .opening(opening(isNew: true)), .opening(opening(isNew: false)),
      .help(HelpScreen(question: nil)), .help(HelpScreen(question: asked())),
      .letters(letters), .steps(steps), .steps(noSteps), .lanes(lanes), .lanes(noLanes),
      .laneRemoval(LaneRemovalScreen(names: [word], renames: [])), .laneProof(proof),
      .keptBy(
        KeptByScreen(
          decision: text, lanes: [word, "Rest"], steps: [text], marks: [text], example: "Rest")),
      .keptBy(KeptByScreen(decision: text, lanes: [], steps: [word], marks: [], example: word)),
      .laneRemoval(
        LaneRemovalScreen(names: [word, "Ann"], renames: [LaneRename(from: word, to: "Bo")])),
      .stepLetters(stepLetters()), .list(list),
      .recap(recap), .workflows(workflows), .problems([problem, problem]),
      .refusal(InputRefusal(text, example: word)), .help(HelpScreen(isAboutSteps: true)),
      .farewell(farewell(isPreview: false)), .farewell(farewell(isPreview: true)),
    ]
    let asides: [Screen] = Aside.allCases.flatMap { aside in
      [[], [text, word]].map { .aside(AsideScreen(aside: aside, known: $0, lanes: $0)) }
    }
    let topics: [Screen] = HelpTopic.allCases.map { .help(HelpScreen(topic: $0)) }
    let lanes: [Screen] = LaneScreen.Subject.allCases.map { .lane(lane($0)) }
    let doubts: [Screen] = doubts.map { .doubt(DoubtScreen(doubt: $0, answer: "120")) }
    let people: [Screen] =
      details.map(Screen.detail) + owners.map(Screen.owner) + strangers.map(Screen.stranger)
    let asked: [Screen] = try questions().map(Screen.question)
    let verdicts: [Screen] = try verdicts().map(Screen.verdict)
    let told: [Screen] = ballots.map(Screen.ballot) + notices.map(Screen.notice)
    return [alone, people, asides, topics, [.list(disputed)], lanes, doubts, told, asked, verdicts]
      .flatMap(\.self)
  }

  func asked(_ id: String = "error_impact") throws -> Question {
    var question = try Shipped.question(id)
    guard word != "refund" else { return question }
    question.ask = text
    question.help = text
    if question.unit != nil { question.unit = word }
    question.options = question.options.map {
      Question.Option(id: $0.id, label: text, example: text)
    }
    return question
  }

  func question(_ id: String) throws -> QuestionScreen {
    QuestionScreen(
      workflow: text, section: text, intro: text, number: 7, total: 24, question: try asked(id),
      step: nil, earlier: nil, note: nil, spread: nil)
  }

  func questions() throws -> [QuestionScreen] {
    let ids = [
      "error_impact", "affects_person", "jurisdictions", "domain", "pattern", "volume_per_day",
      "error_rate_today", "start_date", "decision_owner",
    ]
    return try ids.flatMap { id in
      let bare = try question(id)
      var full = bare
      full.step = id == "error_impact" ? text : nil
      full.earlier = word
      full.note = text
      full.spread = spread(.apart)
      return id == "error_impact" ? [bare, full] : [full]
    }
  }

  func spread(_ kind: VoteSpread.Kind) -> VoteSpread {
    VoteSpread(
      kind: kind,
      counts: [
        VoteSpread.Count(letter: .a, voters: ["Ann", word]),
        VoteSpread.Count(letter: .b, voters: []),
        VoteSpread.Count(letter: .c, voters: kind == .unanimous ? [] : [word]),
      ], unknown: [word], outliers: kind == .unanimous ? [] : [word])
  }

  private var ballots: [BallotScreen] {
    let stages: [BallotScreen.Stage] = [
      .cast, .spread, .whoDecides, .decide, .dissent(word), .accepts(word),
    ]
    return stages.flatMap { stage in
      (stage == .spread ? VoteSpread.Kind.allCases : [.near]).map { kind in
        BallotScreen(
          question: "error_impact", ask: text, stage: stage, spread: spread(kind),
          decider: stage == .whoDecides ? nil : word, decision: kind == .near ? .b : nil,
          round: kind == .divided ? 2 : 1, participants: ["Ann", word],
          unnamed: stage == .accepts(word) ? .c : nil)
      }
    }
  }

  private var doubts: [FigureDoubt] {
    [
      .odd(OddFigures(kind: .peak, smaller: 400, larger: 120)),
      .odd(OddFigures(kind: .review, smaller: 30, larger: 12)),
      .work(DailyWork(minutes: 400, cases: 400)), .passed(CalendarDate(dayNumber: 0)),
    ]
  }

  private var details: [DetailScreen] {
    Detail.allCases.flatMap { detail in
      [[], ["Ann", word]].map {
        DetailScreen(detail: detail, workflow: text, participants: $0)
      }
    }
  }

  private var owners: [OwnerScreen] {
    [.answers([text]), .answers([text, text]), .figures(12), .note(text), .outcomes(word)].map(
      OwnerScreen.init)
  }

  private var strangers: [StrangerScreen] {
    StrangerScreen.Role.allCases.map {
      StrangerScreen(name: word, role: $0, participants: ["Ann", word])
    }
  }

  func opening(isNew: Bool) -> OpeningScreen {
    OpeningScreen(
      workflow: text, file: "\(word).yaml", savedAt: isNew ? nil : "May 12, 14:02",
      beside: isNew ? nil : "\(word).yaml.new",
      answered: isNew ? 0 : 6, total: 24, unanswered: isNew ? 0 : 18,
      resumesAt: isNew ? nil : 7, resumesWithKinds: isNew,
      refused: isNew ? [] : [problem], problems: isNew ? [problem] : [],
      isQuick: isNew, isPreview: false)
  }

  private func farewell(isPreview: Bool) -> FarewellScreen {
    FarewellScreen(
      file: isPreview ? nil : "\(word).yaml", answered: 6, total: 24,
      resume: "hitl interview \(word).yaml", rescuedTo: isPreview ? nil : "/tmp/\(word).yaml",
      isPreview: isPreview)
  }

  private var problem: Diagnostic {
    Diagnostic(at: SourceLocation(file: "\(word).yaml", line: 3), text, remedy: text)
  }

  private var letters: LettersScreen {
    LettersScreen(
      workflow: text,
      rows: (1...10).map {
        LettersScreen.Row(
          number: $0, id: "error_impact", ask: text + text, brief: $0 % 2 == 0 ? word : nil,
          options: [.init(id: "a", label: text), .init(id: "b", label: text, brief: word)])
      })
  }

  private var list: ListScreen {
    let states: [ListScreen.State] = [.answered, .unknown, .skipped, .open, .shared, .hidden]
    let rows = states.enumerated().map { index, state in
      ListScreen.Row(
        number: index + 1, id: "error_impact", ask: text, answer: state == .open ? nil : "b",
        label: text,
        note: text, state: state)
    }
    return ListScreen(
      workflow: text, sections: [.init(title: text, rows: rows)],
      records: RemarkList.allCases.map {
        .init(list: $0, remark: Remark(what: text, who: word, due: CalendarDate("2026-12-01")))
      } + [.init(list: nil, remark: Remark(what: text))])
  }

  private var notices: [Notice] {
    [
      .understood(text), .noted(text, isPrivate: true), .noted(text, isPrivate: false, by: word),
      .remembered(.parkingLot, Remark(what: text)),
      .remembered(.actions, Remark(what: text, who: word, due: CalendarDate("2026-12-01"))),
      .owner(word, CalendarDate("2026-12-01")), .owner(nil, CalendarDate("2026-12-01")),
      .owner(word, nil), .owner(nil, nil), .participants([word, "Ann"]), .decider(word),
      .decider(nil), .agreed(.b, voters: 5), .agreed(nil, voters: 2),
      .letters([
        LetterRow(number: 1, question: word, letter: "b", label: text),
        LetterRow(number: 2, question: text, letter: "-", label: nil),
      ]),
      .work(DailyWork(minutes: 400, cases: 400)), .work(DailyWork(minutes: 4, cases: 40)),
      .lanes(lanes), .skipped, .deadline(text), .keptBy(text), .counted([text, word]),
      .remembered(.actions, Remark(what: text, before: .phase(.shadow)), before: text),
      .alike([text, word]), .settled(.changed, by: nil, what: text), .settled(.kept, by: word),
      .dayOff(
        OffDay(day: CalendarDate(dayNumber: 20_001), lastWorked: CalendarDate(dayNumber: 20_000))),
      .atStart, .saidSince, .renamed(word, to: text), .departed([text]), .deciderAway(text),
      .votesNamed([word]), .movedBeside(word), .fileGone(word), .revoted([text]),
      .changedElsewhere([]),
      .changedElsewhere([OverruledAnswer(id: "empathy", ask: text, answer: word)]), .savedAgain,
      .planWritten(["\(word).yaml", "plans/\(word).yaml"]),
      .quick, .full, .voteOpen(spread(.apart), question: 3),
      .hands("votes: \(text)", isAgreed: false),
      .hands("votes: yes 3", isAgreed: true),
      .takenBack(text),
      .votesDropped(
        DroppedVotes(question: text, figures: "b 2, c 1", standing: "b 3", isAnswerOpen: true)),
      .votesDropped(DroppedVotes(question: text, figures: "b 2", isAnswerOpen: false)),
    ]
      + [true, false].compactMap { isBack in
        SettledVote(settled).map { isBack ? .voteBack($0) : .voteLeft($0, isByVote: false) }
      }
  }

  private var disputed: ListScreen {
    var list = list
    list.isDisputed = true
    list.sections[0].rows = Array(list.sections[0].rows.prefix(2))
    list.sections[0].rows[0].spread = spread(.apart)
    list.sections[0].rows[0].isVoteOpen = true
    list.sections[0].rows[1].dissenters = recap.dissenters
    return list
  }

  private var settled: AnswerEntry {
    var entry = AnswerEntry(.letter(.b))
    entry.rounds = [
      VoteRound(votes: [
        .init(participant: word, letter: .b), .init(participant: "Ann", letter: .c),
      ])
    ]
    entry.decidedBy = word
    entry.dissent = [Dissent(who: "Ann", answer: "c", reason: text)]
    return entry
  }

  private var proof: LaneProofScreen {
    LaneProofScreen(rows: [.init(name: word, claims: [text]), .init(name: text, claims: [word])])
  }

  private var recap: RecapScreen {
    let remarks = [
      Remark(what: text, who: word, due: CalendarDate("2026-12-01")), Remark(what: text, who: word),
      Remark(what: text, due: CalendarDate("2026-12-01")), Remark(what: text),
    ]
    return RecapScreen(
      workflow: text,
      agreement: Agreement(
        level: .tentative, alpha: 0.712, questionCount: 6,
        divided: [.init(question: text, spread: spread(.apart))]),
      unknown: remarks,
      gathered: [.init(count: 22, who: word, due: CalendarDate("2026-12-01"))],
      parked: remarks, actions: remarks, decisions: remarks, assumptions: remarks,
      dissenters: [
        .init(
          question: text, dissent: Dissent(who: word, answer: "c", reason: text, accepts: true)),
        .init(question: text, dissent: Dissent(who: word, accepts: false)),
      ])
  }

  private var workflows: WorkflowsScreen {
    WorkflowsScreen(
      folder: word,
      rows: [
        WorkflowRow(id: "x", name: text, file: word, verdict: .manual, isProvisional: true),
        WorkflowRow(id: "y", name: text, file: word, missing: 1),
        WorkflowRow(id: "z", name: text, file: word, missing: 4),
        WorkflowRow(
          id: "q", name: text, file: word,
          problem: Diagnostic(at: SourceLocation(file: word), text), beside: "\(word).new"),
      ])
  }
}
