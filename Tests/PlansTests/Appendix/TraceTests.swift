// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct TraceTests {
  /// Everything in a file that must have a fate, gathered by its own walk.
  private func said(in file: AnswerFile) -> [String] {
    let remarks = (file.decisions + file.actions + file.parkingLot + file.assumptions).map(\.what)
    let answers =
      Array(file.answers.values) + file.lanes.flatMap { $0.answers.questions.values }
      + file.steps.flatMap { $0.answers.values }
    let dissents = answers.flatMap(\.dissent).compactMap(\.reason)
    let figures =
      file.answers.values.compactMap(\.note) + file.openNotes.values.compactMap(\.note)
    let steps =
      file.steps.compactMap(\.note)
      + file.steps.flatMap { $0.answers.values }
      .compactMap(\.note)
    let lanes =
      file.lanes.compactMap(\.share?.note) + file.lanes.compactMap(\.answers.note)
      + file.lanes.flatMap { $0.answers.questions.values }.compactMap(\.note)
      + file.lanes.flatMap { $0.answers.steps.values.flatMap(\.values) }.compactMap(\.note)
    let own =
      file.particulars.rules.map(\.what) + file.particulars.deadlines.map(\.what)
      + file.particulars.metrics.map(\.what) + file.particulars.risks.map(\.what)
    return remarks + dissents + figures + steps + lanes + own
  }

  private func row(_ said: String, in plan: Plan) throws -> TraceRow {
    try #require(plan.appendix.trace.rows.first { $0.said == said })
  }

  private func open(_ said: String, in plan: Plan) throws -> TraceRow.Open {
    guard case .open(let open) = try row(said, in: plan).fate else {
      Issue.record("\(said) is not open")
      throw CancellationError()
    }
    return open
  }

  @Test(arguments: ModelFile.allCases)
  func `nothing that was said is lost, and nothing is told twice`(model: ModelFile) throws {
    let plan = try model.plan()
    let file = plan.figures.inputs.file
    let told = plan.appendix.trace.rows.filter { $0.kind != .fact }.map(\.said)
    #expect(said(in: file).sorted() == told.sorted())
    #expect(told.count > 20)
  }

  @Test
  func `a note on a question that nobody answered is open, and a count of hands is no remark`()
    throws
  {
    let made = try plan(
      "bbbbbbbbbb",
      [
        "error_cost: {note: none before the Riga case is closed, by: Ilse}",
        "evaluates_staff: {answer: no, note: \"votes: no 6, yes 2\"}",
      ])
    #expect(try open("none before the Riga case is closed", in: made).stops == nil)
    #expect(try row("none before the Riga case is closed", in: made).by == "Ilse")
    #expect(!made.appendix.trace.rows.contains { $0.said.contains("votes:") })
  }

  @Test func `a decision that a lane keeps is built in, one that nothing keeps is open`() throws {
    let plan = try ModelFile.loans.plan()
    let decisions = plan.appendix.trace.rows.filter { $0.kind == .decision }
    #expect(decisions.count == 2)
    #expect(decisions.first?.fate == .builtIn(.map, keptBy: .lane("Refusal")))
    let unkept = try open(try #require(decisions.last).said, in: plan)
    #expect(unkept.finding == .decisionUnkept)
    #expect(unkept.stops == .phase("shadow"))
    #expect(unkept.owner == Planned("Head of consumer lending", isOurs: true))
  }

  @Test func `a decision against which a rule speaks is open`() throws {
    let plan = try ModelFile.loans.plan([
      ("kept_by: {lane: refusal, control: approve}", "kept_by: {lane: refusal, control: human}")
    ])
    let first = try #require(plan.appendix.trace.rows.first { $0.kind == .decision })
    #expect(try open(first.said, in: plan).finding == .decisionOverruled)
  }

  @Test func `what is parked is due ten working days before the start where nobody says when`()
    throws
  {
    let plan = try ModelFile.loans.plan()
    let parked = try open(
      "May returning customers with a clean record skip the register fetch?", in: plan)
    let inputs = plan.figures.inputs
    var day = try #require(inputs.startDate)
    let monday = try #require(CalendarDate("2027-02-01"))
    var left = 10
    while left > 0 {
      day = day.adding(days: -1)
      let weekday = (day.dayNumber - monday.dayNumber)
      let isWeekend = [5, 6].contains(((weekday % 7) + 7) % 7)
      if !isWeekend, !inputs.calendar.holidays.contains(day) { left -= 1 }
    }
    #expect(parked.due == Planned(day, isOurs: true))
    #expect(parked.owner?.isOurs == true)
  }

  @Test func `an action before a phase or a lane carries its blocker, any other stops nothing`()
    throws
  {
    let plan = try ModelFile.loans.plan()
    for (place, action) in plan.figures.inputs.file.actions.enumerated() {
      let told = try open(action.what, in: plan)
      let blocker = plan.figures.blockers.first { $0.source == .action(place) }
      #expect(told.stops == blocker?.stops)
      #expect((told.stops == nil) == (action.before == nil))
      #expect(told.owner?.value == action.who)
      #expect(told.due?.value == action.due)
    }
  }

  @Test(arguments: [("yes", true), ("no", false)])
  func `dissent is answered where it is accepted, and stops the signature where not`(
    accepts: String, isAccepted: Bool
  ) throws {
    let answer =
      "judgment: {answer: b, dissent: [{who: Ada, answer: c, reason: Too hard, accepts: \(accepts)}]}"
    let scored = try Shipped.base.get().scored.map(\.id).filter { $0 != "judgment" }
    let plan = try Shipped.planner().plan(
      for: answerFile("", scored.map { "\($0): b" } + [answer]))
    let dissent = try row("Too hard", in: plan)
    #expect(dissent.by == "Ada")
    if isAccepted {
      #expect(dissent.fate == .accepted)
    } else {
      #expect(try open("Too hard", in: plan).stops == .signature)
    }
  }

  @Test func `a figure noted stands where its answer is used, and is open where that is not known`()
    throws
  {
    let plan = try plan(
      "bbbbbbbbbb",
      [
        "volume_per_day: {answer: 40, note: Counted on 3 days}",
        "target_error_rate: {answer: 0.02, note: As in 2025}",
        "reviewers: {answer: \"?\", note: Perhaps 4, ask: Ada, due: 2027-01-05}",
        "handling_minutes: {answer: 5, note: Roughly}",
      ])
    #expect(try row("Counted on 3 days", in: plan).fate == .builtIn(.capacity))
    #expect(try row("As in 2025", in: plan).fate == .builtIn(.phases))
    #expect(try open("Perhaps 4", in: plan).owner == Planned("Ada", isOurs: false))
    #expect(try row("Roughly", in: plan).fate == .builtIn(.capacity))
  }
}
