// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing
import Values

@testable import Interviews

@Suite("The minutes of a meeting")
struct MinutesTests {
  private let meeting = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Ann, Bo, Cy]
    decider: Ann
    answers:
      predictability: {answer: b, note: bad days too, by: Bo}
      error_impact: {answer: c, proposed: yes}
      hourly_cost: 40

    """

  private func minutes(_ lines: [String] = [":minutes"]) throws -> Minutes {
    try #require(try hold(meeting, lines).memory.minutes.last)
  }

  @Test("hold what was said, and neither what is proposed nor private nor usual")
  func nothingElse() throws {
    let minutes = try minutes()
    #expect(minutes.answers.map(\.answer) == ["b"])
    #expect(minutes.answers.first?.note == "bad days too")
    #expect(minutes.answers.first?.by == "Bo")
    #expect(minutes.proposed == 1)
    #expect(minutes.participants == ["Ann", "Bo", "Cy"])
    #expect(minutes.decider == "Ann")
  }

  @Test("leave out what the folder's shared answers say")
  func shared() throws {
    let held = try hold(
      meeting, [":minutes"], defaults: "answers: {automation: ai, currency: CHF}\n")
    let minutes = try #require(held.memory.minutes.last)
    #expect(minutes.answers.count == 1)
  }

  @Test("name tasks by day, those without a day last")
  func tasks() throws {
    let minutes = try minutes([
      ":action Second @Bo 2026-12-20", ":action Without a day", ":action First @Cy 2026-12-01",
      ":goto 3", "?", "Ann by 2026-12-10", ":minutes",
    ])
    #expect(minutes.tasks.map(\.who) == ["Cy", "Ann", "Bo", nil])
    #expect(minutes.tasks.map(\.kind) == [.action, .findOut, .action, .action])
  }

  @Test("hold times, what keeps decisions, what waits, and what differs in kinds of cases")
  func design() throws {
    let minutes = try minutes([
      ":lanes", "clear 60, rest", "amount <= 10 EUR", "pay", "2 a: at most 10 EUR",
      "rest: Ann, 2 days", "clear: 9 of 10",
      ":deadline Answer within 2 days (terms)", ":decision Nobody is refused", "rest human",
      ":action Notice @Bo 2026-12-20 before clear", ":peaks 27 Nov", ":minutes",
    ])
    #expect(minutes.deadlines == ["Answer within 2 days (terms)"])
    #expect(minutes.decisions.map(\.keptBy) == ["Rest human"])
    #expect(minutes.tasks.map(\.before) == ["Clear"])
    #expect(minutes.peakDays == "2026-11-27")
    let difference = try #require(minutes.differences.first)
    #expect(minutes.differences.count == 1 && difference.lane == "Clear")
    #expect(difference.reason == "at most 10 EUR" && difference.counted == "9 of 10")
  }

  @Test("leave out times that nobody agreed to")
  func proposedTimes() throws {
    let text =
      meeting
      + "deadlines: [{what: Prepared, within: 2 days, proposed: yes}]\n"
      + "peak_dates: {answer: [2026-11-27], proposed: yes}\n"
    let minutes = try #require(try hold(text, [":minutes"]).memory.minutes.last)
    #expect(minutes.deadlines.isEmpty && minutes.peakDays == nil)
  }

  @Test("name nobody for a vote that was counted without names")
  func unnamed() throws {
    let minutes = try minutes([
      ":goto 3", ":vote b 2, c 1", "", "b", "it is gone", "yes", ":minutes",
    ])
    let dissent = try #require(minutes.dissent.first)
    #expect(minutes.dissent.count == 1 && dissent.who == nil)
    #expect(dissent.dissent.reason == "it is gone")
  }

  @Test("leave out actions that nobody agreed to")
  func proposedActions() throws {
    let text = meeting + "actions: [{what: Prepared, proposed: yes}]\n"
    let minutes = try #require(try hold(text, [":minutes"]).memory.minutes.last)
    #expect(minutes.tasks.isEmpty)
  }

  @Test("tell votes and who would have answered otherwise")
  func dissent() throws {
    let minutes = try minutes([
      ":goto 3", ":vote b b c", "", "b", "it is gone at once", "no", ":minutes",
    ])
    let dissent = try #require(minutes.dissent.first)
    #expect(dissent.who == "Cy")
    #expect(dissent.dissent.accepts == false)
    #expect(dissent.decision == "b")
    let voted = try #require(minutes.answers.first { !$0.rounds.isEmpty })
    #expect(voted.decidedBy == "Ann")
  }

  @Test("tell which answer changed the verdict, and why, unless it was taken back at once")
  func flips() throws {
    let whole = wholeAnswers.replacing("[Ann, Bo]", with: "[Ann, Bo, Cy]")
    func flips(_ lines: [String]) throws -> [MinutedFlip] {
      try #require(try hold(whole, lines + [":minutes"]).memory.minutes.last).flips
    }
    let told = try flips([":goto error_impact", "c", ":goto reversibility", "c"])
    let flip = try #require(told.first)
    #expect(told.count == 1 && flip.before == "b" && flip.after == "c")
    #expect(
      flip.ask == (try hold(whole, [])).interview.questionnaire.question("reversibility")?.ask)
    #expect(flip.flip.from == .humanInTheLoop && flip.flip.to == .manual)
    guard case .rule? = flip.flip.deciding.rule as DecidingRule? else {
      Issue.record("no rule is named")
      return
    }
    let back = [":goto error_impact", "c", ":goto reversibility", "c", ":goto reversibility", "b"]
    #expect(try flips(back).isEmpty)
    // Another way out is another change.
    #expect(try flips(Array(back.prefix(4)) + [":goto error_impact", "b"]).count == 2)
    #expect(try flips([":goto empathy", "a"]).isEmpty)
  }

  @Test("hold what was said about a question that is still open, and shares as they are said")
  func openNotes() throws {
    let minutes = try minutes([
      ":goto error_rate_today", ":note not before the case is closed @Bo",
      ":goto override_rate_today",
      "2 %", ":minutes",
    ])
    let open = try #require(minutes.answers.first { $0.answer == nil })
    #expect(open.note?.hasPrefix("Bo: not before") == true && open.by == nil)
    #expect(minutes.answers.contains { $0.answer == "2%" })
  }

  @Test(
    "tell a figure as it was said",
    arguments: [
      ("11 of 90", "11 of 90 (12.22%)", nil), ("about 55%", "about 55%", nil),
      ("1 in 20", "5%", nil),
      ("10-15 %", "12.5%", "10% to 15%, of which the middle counts"),
    ] as [(String, String, String?)])
  func figures(typed: String, answer: String, note: String?) throws {
    let minutes = try minutes([":goto override_rate_today", typed, ":minutes"])
    let told = try #require(minutes.answers.first { $0.ask.contains("changed or rejected") })
    #expect(told.answer == answer && told.note == note)
  }

  @Test("what was counted stands in the file as a count, which another figure takes away")
  func counts() throws {
    let counted = try hold(meeting, [":goto override_rate_today", "6 of 150"])
    let entry = try #require(counted.sheet.entries["override_rate_today"])
    #expect(entry.sample == Sample(count: 6, of: 150) && entry.note == nil)
    #expect(counted.sheet.text.contains("count: 6, of: 150"))
    let other = try hold(counted.sheet.text, [":goto override_rate_today", "5 %"])
    #expect(other.sheet.entries["override_rate_today"]?.sample == nil)
    let kept = try hold(counted.sheet.text, [":goto override_rate_today", ""])
    #expect(kept.sheet.entries["override_rate_today"]?.sample == Sample(count: 6, of: 150))
  }

  @Test("name a kind of case by its name, and a phase as one")
  func befores() throws {
    let lanes = """
      lanes:
        - {id: small-claims, name: Small claims, share: 0.5, marks: [no doubt]}
        - {id: others, name: Others}

      """
    let held = try hold(
      meeting + lanes,
      [
        ":action Text @Ann before small-claims", ":action Notice @Ann before open", ":minutes",
        ":quit",
      ])
    #expect(
      held.memory.minutes.last?.tasks.compactMap(\.before) == ["Small claims", "the open phase"])
    let told = held.script.screens.compactMap { screen -> String? in
      if case .notice(.remembered(.actions, _, let before)) = screen { before } else { nil }
    }
    #expect(told == ["Small claims", "the open phase"])
  }

  @Test("are offered on leaving a meeting that has said something", arguments: ["", "yes"])
  func offered(answer: String) throws {
    let held = try hold(meeting, ["b", ":quit", answer])
    #expect(held.script.labels.last == "minutes>")
    #expect(held.memory.minutes.count == 1)
    #expect(held.departure == .left)
  }

  @Test("are not written where somebody leaves without, by no or by leaving again")
  func declined() throws {
    for last in ["no", ":quit"] {
      let held = try hold(meeting, ["b", ":quit", last])
      #expect(held.memory.minutes.isEmpty)
      #expect(held.departure == .left)
    }
  }

  @Test("are offered again only where more was said since")
  func offeredOnce() throws {
    let quiet = try hold(meeting, ["b", ":minutes", ":quit"])
    #expect(quiet.script.labels.last != "minutes>")
    let more = try hold(meeting, ["b", ":minutes", "b", ":quit"])
    #expect(more.script.labels.last == "minutes>")
  }

  @Test("are not offered to one person, nor where nothing was said")
  func noMeeting() throws {
    let alone = try hold(["b", ":quit"])
    #expect(!alone.script.labels.contains("minutes>"))
    let silent = try hold(meeting, [":quit"])
    #expect(!silent.script.labels.contains("minutes>"))
  }

  @Test("tell a show of hands as votes, and that nobody is named who went against it")
  func hands() throws {
    let way = [":goto 11", ":vote yes 2, no 1", "yes", ":goto 12", ":vote no 2, yes 1", "yes"]
    let answers = try minutes(way + [":minutes"]).answers.suffix(2)
    #expect(answers.map(\.hands?.words) == ["yes 2, no 1", "no 2, yes 1"])
    #expect(answers.map(\.note) == [nil, nil])
    #expect(answers.map(\.isUnsettled) == [false, true])
  }

  @Test("say of a decision what the plan says against what keeps it")
  func doubt() throws {
    let memory = Memory()
    memory.findings = [
      InterviewFinding(
        says: "The room decided: “A call back”", but: "it only watches", proposal: "")
    ]
    let held = try hold(
      wholeAnswers,
      [":lanes", "clear 60, rest", ":decision A call back", "rest human", ":minutes"],
      memory: memory)
    let decisions = try #require(held.memory.minutes.last).decisions
    #expect(decisions.map(\.remark.what) == ["A call back"])
    #expect(decisions.map(\.doubt) == ["it only watches"])
  }
}

@Suite("The minutes of a second day")
struct SecondDayMinutesTests {
  private static let first = """
    hitl: 1
    workflow: {name: Refunds, assessed_on: 2026-11-20}
    participants: [Eva, Femi]
    decider: Eva
    answers:
      predictability:
        answer: c
        rounds: [{votes: {Anna: c, Bo: b}}]
        dissent: [{who: Bo, answer: b, reason: rare}]
        decided_by: Anna
      error_impact: {answer: b, rounds: [{votes: {Anna: b, Bo: b}}]}
    decisions: [Domestic only]
    metrics: [{what: Complaints, at_most: 5%, proposed: yes}]
    rules:
      - {what: Two signatures, proposed: yes}
      - {what: Within 24 hours, proposed: yes}

    """

  private func minutes(_ text: String, _ lines: [String]) throws -> Minutes {
    try #require(
      try hold(text, lines + [":minutes"]) { $0.isReview = true }.memory.minutes.last)
  }

  @Test("tell what was said before as such, with its day")
  func earlier() throws {
    let minutes = try minutes(
      Self.first,
      ["", "", "", ":goto 2", ":vote c b", "", "c", "", ":decision No night runs"])
    #expect(minutes.earlierDay?.description == "2026-11-20")
    let answers = minutes.answers.filter { !$0.rounds.isEmpty }
    #expect(answers.map(\.earlierRounds) == [1, 1] && answers.map(\.rounds.count) == [1, 2])
    #expect(answers.map(\.isDecidedBefore) == [true, false])
    #expect(minutes.dissent.map { $0.earlierDay != nil } == [true, false])
    #expect(minutes.decisions.map { $0.earlierDay != nil } == [true, false])
    #expect(minutes.changes.map(\.kind) == [.answered])
    #expect(minutes.changes.map { [$0.before, $0.after] } == [["b", "c"]])
  }

  @Test("tell what was agreed, changed and dropped, and not what was taken back")
  func settled() throws {
    let minutes = try minutes(
      Self.first,
      ["keep @Femi", "drop @Eva", "change Within two days", ":review", "<"])
    #expect(minutes.changes.map(\.kind) == [.kept, .dropped, .changed])
    #expect(minutes.changes.map(\.who) == ["Femi", "Eva", nil])
    let back = try self.minutes(Self.first, ["keep @Femi", "<"])
    #expect(back.changes.isEmpty)
  }

  @Test("say nothing of another day on the first", arguments: ["2026-11-25", ""])
  func same(day: String) throws {
    let text = Self.first.replacing(
      ", assessed_on: 2026-11-20", with: day.isEmpty ? "" : ", assessed_on: \(day)")
    let minutes = try minutes(text, [])
    #expect(minutes.earlierDay == nil && minutes.answers.allSatisfy { !$0.isDecidedBefore })
    #expect(minutes.dissent.allSatisfy { $0.earlierDay == nil })
  }
}
