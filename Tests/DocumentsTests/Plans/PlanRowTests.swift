// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Formulas
import Plans
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Documents

/// Rows of a plan that stand there under conditions.
@Suite struct PlanRowTests {
  private func page(_ change: (inout AnswerFile) -> Void) throws -> PlanPage {
    var (file, questionnaire) = try Shipped.answers(of: "back-office/small-loan-decisions")
    change(&file)
    return PlanPage(Planner(questionnaire).plan(for: file))
  }

  private func protector(_ people: [String]) throws -> (isThere: Bool, who: String?) {
    let row = DataProtectionRow(
      on: try page { file in
        file.participants = people
      })
    return (row != nil, row?.who)
  }

  @Test func `a threshold that was measured for one kind of several says on what`() throws {
    func rows(_ record: Calibration?) throws -> [ThresholdRow] {
      ThresholdRow.all(on: try page { $0.calibration = record })
    }
    let own = try #require(try rows(nil).first)
    #expect(own.threshold.isOurs && own.record == nil)
    let record = Calibration(lanes: ["clear-approval": 0.97], cases: 30_000)
    let measured = try rows(record)
    #expect(measured.map(\.threshold.value) == [0.97])
    #expect(measured.first?.record == record)
    #expect(measured.first?.isUsable == true)
  }

  @Test func `people sign the cost that the list of all plans tells`() throws {
    var costs = 0
    for example in Content.examples {
      let plan = try Content.plan(of: example)
      let signed = SignatureRow.all(on: PlanPage(plan)).first?.cost
      guard case .costs(let amount, let isAtLeast)? = PlanOutlook(of: plan).money else {
        #expect(signed == nil, "\(example)")
        continue
      }
      costs += 1
      #expect(signed.map { abs($0.amount.mid + amount) < 1e-6 } == true, "\(example)")
      #expect(signed?.isOpen == isAtLeast, "\(example)")
    }
    #expect(costs > 5)
  }

  @Test func `the first page has the money of the way that the plan takes`() throws {
    var ways: Set<String> = []
    func check(_ plan: Plan, _ name: String) {
      let first = FirstPage(page: PlanPage(plan))
      guard let told = first.netChosen, let promised = first.costs.promised else { return }
      ways.insert(first.costs.chosen?.way.rawValue ?? "mixed")
      #expect(abs(told.amount.mid - promised) < 1e-6, "\(name)")
    }
    for example in Content.examples {
      check(try Content.plan(of: example), example)
      var (file, questionnaire) = try Shipped.answers(of: example)
      // A test that is out of reach keeps people at each case.
      file.particulars.audit?.hoursPerDay = PlainNumber("0.1")
      check(Planner(questionnaire).plan(for: file), example)
    }
    #expect(ways.count > 1, "\(ways)")
  }

  @Test func `a cost is at least so much where something comes on top`() throws {
    let unpriced = try page { _ in }
    let priced = PlanPage(try Content.plan(of: "back-office/address-changes"))
    func isOpen(
      _ amount: Double, on page: PlanPage, usesSystem: Bool = true, peakPeople: Int? = nil
    ) -> Bool {
      NetAmount(
        Estimate(exactly: amount), usesSystem: usesSystem, peakPeople: peakPeople, on: page
      ).isOpen
    }
    #expect(isOpen(-0.5, on: unpriced) && !isOpen(-0.4, on: unpriced))
    // No saving is promised then, which is said beside it.
    #expect(!isOpen(100, on: unpriced))
    #expect(!isOpen(-100, on: unpriced, usesSystem: false) && !isOpen(-100, on: priced))
    #expect(isOpen(-100, on: priced, peakPeople: 1) && !isOpen(-100, on: priced, peakPeople: 0))
    #expect(isOpen(100, on: priced, peakPeople: 1))
  }

  @Test func `no money is nothing, also where something comes on top`() throws {
    let page = try page { _ in }
    func isNothing(_ amount: Estimate, peakPeople: Int? = nil) -> Bool {
      NetAmount(amount, peakPeople: peakPeople, on: page).isNothing
    }
    #expect(isNothing(Estimate(exactly: 0)) && isNothing(Estimate(exactly: 0), peakPeople: 8))
    #expect(isNothing(Estimate(exactly: -0.4)) && !isNothing(Estimate(exactly: -0.5)))
    #expect(!isNothing(Estimate(low: -100, mid: 0, high: 100)))
  }

  @Test(arguments: [(1, "1 more person"), (2, "2 more people"), (1_200, "1,200 more people")])
  func `one more is a person`(count: Int, text: String) {
    #expect(PageText.morePeople(count) == text)
  }

  @Test(arguments: ["%", "percent"])
  func `a confidence in percent has its sign once`(unit: String) throws {
    let mark = Mark(
      field: Mark.confidenceField, test: .atLeast(.number(try #require(PlainNumber("93")))),
      unit: unit, location: SourceLocation(file: "loans.yaml"))
    let page = try page { $0.lanes[0].marks = [mark] }
    let cell = MarkCell(mark, in: page.lanes.first)
    #expect(cell.value == "93%" && cell.unit == nil)
  }

  @Test func `who reads what is drawn stands beside who takes a case up`() throws {
    func page(_ reader: String?) throws -> PlanPage {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/invoice-processing")
      if let reader { file.particulars.audit?.who = reader }
      return PlanPage(Planner(questionnaire).plan(for: file))
    }
    // Only what goes alone is drawn.
    let usual = EscalationRow.all(on: try page(nil))
    #expect(usual.map(\.reader) == ["Internal auditor", nil, nil])
    let reviewer = try #require(usual.first?.lane.reviewer)
    #expect(EscalationRow.all(on: try page(reviewer)).allSatisfy { $0.reader == nil })
  }

  @Test func `kinds with different thresholds are told apart`() throws {
    var (file, questionnaire) = try Shipped.answers(of: "contact-center/chatbot-escalation")
    file.calibration = Calibration(lanes: ["answer": 0.9])
    let rows = ThresholdRow.all(on: PlanPage(Planner(questionnaire).plan(for: file)))
    #expect(rows.map(\.threshold.isMeasured) == [true, false])
    #expect(rows.allSatisfy { $0.lanes != nil })
  }

  @Test func `whoever protects personal data signs, named or not`() throws {
    let unnamed = try protector(["Credit officer"])
    #expect(unnamed.isThere && unnamed.who == nil)
    let named = try protector(["Credit officer", "Data protection officer"])
    #expect(named.who == "Data protection officer")
  }

  @Test func `the day on which data protection is named is among those to confirm`() throws {
    func days(_ people: [String]) throws -> (row: DataProtectionRow?, proposed: [CalendarDate]) {
      let page = try page { $0.participants = people }
      let proposed = page.figures.ownValues.filter { $0.key == .dueDay }.compactMap {
        if case .date(let day) = $0.value { day } else { nil as CalendarDate? }
      }
      return (DataProtectionRow(on: page), proposed)
    }
    let unnamed = try days(["Credit officer"])
    let by = try #require(unnamed.row?.by)
    #expect(by.isOurs && unnamed.proposed.contains(by.value))
    #expect(try !days(["Data protection officer"]).proposed.contains(by.value))
  }

  @Test func `what one person owes on one day is one entry of the road`() throws {
    let page = try page { file in
      for index in file.actions.indices {
        file.actions[index].who = "Ann"
        file.actions[index].due = CalendarDate("2026-12-10")
      }
    }
    let due = try #require(RoadChart(on: page)).before.filter { $0.who == "Ann" }
    #expect(due.map(\.count) == [page.file.actions.count])
    let days = try #require(RoadChart(on: page)).before.map(\.by)
    #expect(days == days.sorted())
  }

  @Test func `each phase has its gate on the road`() throws {
    let page = try page { _ in }
    let chart = try #require(RoadChart(on: page))
    #expect(chart.phases.count == page.phases.count)
    #expect(chart.phases.allSatisfy { $0.decideOn != nil })
    #expect(chart.phases.map(\.decideOn) == page.phases.map(\.decideOn))
    #expect(
      chart.phases.map(\.isLast) == chart.phases.indices.map { $0 == chart.phases.count - 1 })
  }

  @Test func `whoever signs second does not take a kind on`() throws {
    func rows(_ approvers: Int) throws -> [SignatureRow] {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/bereavement-complaints")
      file.lanes[2].approvers = approvers
      return SignatureRow.all(on: PlanPage(Planner(questionnaire).plan(for: file)))
    }
    let name = "Compensation, press, or lawyer"
    let two = try rows(2)
    #expect(two.filter { $0.lanes.contains(name) }.map(\.role) == ["Complaints manager"])
    #expect(two.filter { $0.seconds == [name] }.map(\.role) == ["Second case handler"])
    #expect(try rows(1).allSatisfy(\.seconds.isEmpty))
  }

  @Test func `preparing is signed for no earlier than the assessment`() throws {
    func signed(_ assessed: String) throws -> CalendarDate? {
      var (file, questionnaire) = try Shipped.answers(of: "contact-center/live-call-assist")
      file.workflow.assessedOn = try #require(CalendarDate(assessed))
      return PlanPage(Planner(questionnaire).plan(for: file)).preparation?.signedBy
    }
    // The first task is due on 4 December, the next on the 11th.
    #expect(try signed("2026-12-04") == CalendarDate("2026-12-04"))
    #expect(try signed("2026-12-05").map { "\($0)" >= "2026-12-05" } ?? false)
  }

  @Test func `whoever answers for a claim that nothing counts signs it`() throws {
    func claims(_ change: (inout AnswerFile) -> Void) throws -> [String: [String]] {
      var (file, questionnaire) = try Shipped.answers(of: "contact-center/live-call-assist")
      change(&file)
      let rows = SignatureRow.all(on: PlanPage(Planner(questionnaire).plan(for: file)))
      return rows.reduce(into: [:]) { $0[$1.role] = $1.claims.isEmpty ? nil : $1.claims }
    }
    #expect(try claims { _ in } == ["Head of customer service": ["Question"]])
    #expect(try claims { $0.lanes[0].answers.questions["compliance"] = nil }.isEmpty)
  }

  @Test func `each gate of a plan in which people decide all asks something`() throws {
    let (file, questionnaire) = try Shipped.answers(of: "back-office/bereavement-complaints")
    let page = PlanPage(Planner(questionnaire).plan(for: file))
    #expect(PhaseRow.all(on: page).map(\.manualGate) == [.trained, .bounds, nil])
    let other = try self.page { _ in }
    #expect(PhaseRow.all(on: other).allSatisfy { $0.manualGate == nil })
  }

  @Test func `what the system keeps from somebody before a person looks is told`() throws {
    func holding(_ name: String, _ change: (inout AnswerFile) -> Void = { _ in }) throws -> [String]
    {
      var (file, questionnaire) = try Shipped.answers(of: "contact-center/live-fraud-detection")
      file.steps[2].name = name
      change(&file)
      let page = PlanPage(Planner(questionnaire).plan(for: file))
      return try #require(AgainstPeople(on: page)).holding
    }
    let name = "Score the request and hold it when risky"
    #expect(try holding(name) == [name])
    #expect(try holding("Score the request").isEmpty)
    // A person's step holds nothing unseen, nor does one that a person approves.
    #expect(try holding(name) { $0.steps[2].actor = .person }.isEmpty)
  }

  @Test func `who stands in signs where nothing else has them sign`() throws {
    func backs(_ backup: String) throws -> [String] {
      let page = try page { $0.lanes[0].backup = backup }
      return SignatureRow.all(on: page).filter { !$0.backs.isEmpty }.map(\.role)
    }
    #expect(try backs("Night desk") == ["Night desk"])
    #expect(try backs("Senior credit officer").isEmpty)
  }

  @Test func `what was counted as wrong stands where errors are watched, apart from changes`()
    throws
  {
    func notes(
      _ key: FigureKey, _ counted: RateNoteRow.Counted, _ value: AnswerValue? = nil
    ) throws -> [String] {
      let page = try page { file in
        file.answers[key.rawValue]?.note = "Any of 700 counts."
        if let value { file.answers[key.rawValue]?.value = value }
      }
      return RateNoteRow.all(counted, on: page).map(\.note)
    }
    let note = "Any of 700 counts"
    #expect(try notes(.overrideRateToday, .changed).contains(note))
    #expect(try !notes(.overrideRateToday, .wrong).contains(note))
    #expect(try notes(.proposalErrorRate, .wrong).contains(note))
    #expect(try !notes(.proposalErrorRate, .changed).contains(note))
    #expect(try !notes(.overrideRateToday, .changed, .unknown).contains(note))
  }

  @Test func `the work before the first case is signed before the first of it is due`() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    let due = try [day("2026-12-18"), day("2027-01-22"), day("2027-02-01")]
    let begins = try day("2027-02-01")
    let work = try #require(Preparation(due: due, measuringFrom: nil, begins: begins))
    #expect(try work.signedBy == day("2026-12-18") && work.until == begins)
    // What is measured begins before its due day.
    let early = try Preparation(due: due, measuringFrom: day("2026-12-16"), begins: begins)
    #expect(try early?.signedBy == day("2026-12-16"))
    let late = try Preparation(due: due, measuringFrom: day("2027-01-04"), begins: begins)
    #expect(try late?.signedBy == day("2026-12-18"))
    #expect(try Preparation(due: [day("2027-02-01")], measuringFrom: nil, begins: begins) == nil)
  }

  @Test func `a bound tells today's figure where another one gives it`() throws {
    func row(_ kind: MetricBound.Kind, of example: String) throws -> WatchRow? {
      let (file, questionnaire) = try Shipped.answers(of: example)
      let page = PlanPage(Planner(questionnaire).plan(for: file))
      return (WatchRow.all(on: page) + WatchRow.more(on: page)).first { $0.bound.kind == kind }
    }
    let queue = "contact-center/chatbot-escalation"
    for kind in [MetricBound.Kind.timeOuts, .load, .withinLimit] {
      let row = try #require(try row(kind, of: queue))
      #expect(row.today != nil && row.isReckoned)
    }
    // Of kinds that the system settles alone nobody is late.
    #expect(try row(.timeOuts, of: queue)?.backups == "Floor supervisor")
    // The rate of all cases is told as one of all.
    let wrong = try #require(try row(.wrongResults, of: queue))
    #expect(wrong.today != nil && wrong.isInherited && !wrong.isReckoned)
    // Nobody knows it where no queue is reckoned, and a kind's own rate is its own.
    let batch = "back-office/small-loan-decisions"
    let late = try #require(try row(.timeOuts, of: batch))
    #expect(late.today == nil && !late.isReckoned)
    let own = try #require(try row(.wrongResults, of: batch))
    #expect(own.today != nil && !own.isInherited)
  }

  @Test func `what counts as a case is told with a figure or without one`() throws {
    func notes(_ key: String) throws -> [String] {
      FigureNoteRow.all(on: try page { $0.answers[key]?.note = "Those that end in a call." })
        .map(\.note)
    }
    #expect(try notes("volume_per_day").contains("Those that end in a call"))
    #expect(try notes("reviewers").contains("Those that end in a call"))
    #expect(try !notes("peak_volume_per_day").contains("Those that end in a call"))
  }

  @Test func `who would answer by name is named where the dissent is about that`() throws {
    let rows = DissentRow.all(on: try page { _ in })
    #expect(rows.map(\.oneName) == ["Head of consumer lending"])
    #expect(rows.allSatisfy { $0.ground != nil })
    let settled = DissentRow.all(
      on: try page { file in
        for index in file.answers["accountability"]?.dissent.indices ?? 0..<0 {
          file.answers["accountability"]?.dissent[index].accepts = true
        }
      })
    #expect(settled.map(\.oneName) == [nil] && settled.map(\.ground) == [nil])
  }

  @Test func `a risk that part 2 tells is not told twice`() throws {
    func kinds(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> [RiskRow.Kind] {
      RiskRow.all(on: try page(change)).map(\.kind)
    }
    let told = try kinds()
    #expect(!told.contains(.rate) && !told.contains(.peak) && told.contains(.load))
  }

  @Test func `confidence that misleads is kept from whoever approves`() throws {
    func part(_ value: AnswerValue, note: String?) throws -> ConfidencePart? {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/prior-authorization")
      file.answers["usable_confidence"]?.value = value
      file.answers["usable_confidence"]?.note = note
      return ConfidencePart(on: PlanPage(Planner(questionnaire).plan(for: file)))
    }
    let hidden = try #require(try part(.yesNo(false), note: "Wrong at 90 as below."))
    #expect(hidden.isHidden && hidden.worthless == "Wrong at 90 as below")
    #expect(try part(.yesNo(false), note: nil) == nil)
    #expect(try part(.yesNo(true), note: "Wrong at 90 as below.") == nil)
  }

  private func chat(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> PlanPage {
    var (file, questionnaire) = try Shipped.answers(of: "contact-center/chatbot-escalation")
    change(&file)
    return PlanPage(Planner(questionnaire).plan(for: file))
  }

  @Test func `a closed kind that the system settles today goes on as it does`() throws {
    func closed(_ page: PlanPage) -> [BlockerRow] {
      page.plan.blockers.map { BlockerRow($0, on: page) }.filter(\.opens)
    }
    let chat = try closed(chat())
    #expect(!chat.isEmpty && chat.allSatisfy { $0.isSystemToday && $0.hours == nil })
    let loans = try closed(page { _ in })
    #expect(!loans.isEmpty && loans.allSatisfy { !$0.isSystemToday && $0.hours != nil })
  }

  @Test func `a duty in force is met now where the system answers today`() throws {
    let today = LawRow.all(on: try chat())
    #expect(
      today.contains { $0.appliesToday } && today.allSatisfy { !$0.isToCome || !$0.appliesToday })
    #expect(LawRow.all(on: try page { _ in }).allSatisfy { !$0.appliesToday })
  }

  @Test func `what stays with people says how many more that takes`() throws {
    let page = try page { _ in }
    let rows = page.plan.blockers.map { BlockerRow($0, on: page) }
    let way = try #require(
      page.figures.capacity.waysBack.first { $0.lane == "clear-approval" && $0.isLastPhase })
    let more = try #require(way.ordinary.morePeople)
    let said = PageText.morePeople(more)
    #expect(more > 0 && rows.contains { $0.opens && $0.morePeople == said })
  }

  @Test func `if no gate is passed it costs what approving takes`() throws {
    let rows = ChoiceRow.all(on: try chat())
    let inTime = try #require(rows.first { $0.choice.kind == .inTime })
    let people = try #require(inTime.choice.agentsIfNoGatePasses)
    #expect(Double(people) > inTime.choice.agents)
    #expect(
      try #require(inTime.choice.netIfNoGatePasses) < #require(inTime.choice.netOfPeople))
  }

  @Test func `the money of the first page has its range`() throws {
    let net = try #require(FirstPage(page: try page { _ in }).netChosen)
    #expect(net.amount.isRange && net.turns)
  }

  @Test func `right answers that were counted stand with their kind`() throws {
    func counted(_ sample: Sample?, note: String?) throws -> [String] {
      let page = try page { file in
        file.lanes[0].answers.questions["predictability"] = Answer(
          value: .letter(.a), note: note, sample: sample, origin: .answerFile,
          location: SourceLocation(file: "loans.yaml"))
      }
      return LaneNoteRow.all(on: page).first { $0.lane == page.file.lanes[0].shortName }?.counted
        ?? []
    }
    let sample = Sample(right: 412, of: 430)
    #expect(try counted(sample, note: nil) == ["412 of 430"])
    #expect(try counted(sample, note: "412 of 430 in the log").isEmpty)
    #expect(try counted(nil, note: nil).isEmpty)
  }

  @Test func `a kind without a word of what may be done alone widens the headline`() throws {
    func outcomes(_ change: (inout AnswerFile) -> Void) throws -> String? {
      Headline(try page(change)).outcomes
    }
    #expect(try outcomes { _ in } != nil)
    #expect(try outcomes { $0.lanes[0].outcomes = [] } == nil)
  }

  @Test func `minutes of steps that people keep are asked for`() throws {
    func asks(_ isKept: Bool) throws -> Bool {
      let page = try page { file in
        guard isKept,
          let index = file.steps.firstIndex(where: { !$0.decides && $0.actor == .system })
        else { return }
        file.steps[index].actor = .person
      }
      return OpenRow.all(on: page).contains { $0.figure == .keptSteps }
    }
    #expect(try asks(true))
    #expect(try !asks(false))
  }

  @Test func `a signature is not asked for twice`() throws {
    let row = DataProtectionRow(
      on: try page { $0.answers["risk_owner"]?.value = .text("Privacy officer") })
    #expect(row == nil)
  }

  @Test func `a note stands in the plan where it counts something`() throws {
    let laned = try page { _ in }
    #expect(laned.quotes("Three of them were late"))
    #expect(laned.quotes("12 were late"))
    #expect(!laned.quotes("They were late"))
    let plain = try page { $0.lanes = [] }
    #expect(plain.quotes("They were late"))
  }

  @Test(arguments: [
    (0.0, "0"), (0.05, "0.05"), (0.1, "0.1"), (0.26, "0.3"), (3, "3"), (9.4, "9.4"), (10.4, "10"),
  ])
  func `cases have as many decimals as it takes to see them`(_ number: Double, _ text: String) {
    #expect(PageText.cases(number) == text)
  }
}
