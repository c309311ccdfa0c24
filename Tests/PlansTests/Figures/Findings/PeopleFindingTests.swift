// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct PeopleFindingTests {
  @Test func `hours by the answers beyond those who do the work are measured first`() throws {
    let finding = try #require(
      try ModelFile.loans.figures().findings.first { $0.rule == .hoursBeyondStaff })
    // 310 × 16 ÷ 60, and 7 × 8 × 78%.
    #expect(isNear(finding.number(.hoursNeeded), 82.667, by: 1e-3))
    #expect(isNear(finding.number(.hoursThere), 43.68))
    // The loans have peak days without dates: no day can be named that is none.
    #expect(finding[.proposedDate] == nil)
    #expect(finding.stops == .phase("broad"))
    func found(
      _ minutes: Int, _ state: String = "assisted", _ timing: String = "batch"
    ) throws -> [Finding] {
      try RoadFiles.small(
        "bbbbbbbbbb",
        [
          "volume_per_day: 60", "handling_minutes: \(minutes)", "reviewers: 2", "shrinkage: 0.25",
          "current_state: \(state)", "timing: \(timing)", "service_hours: 8",
        ]
      ).context([workPhase("steady", coverage: ["all": 1])]).found(.hoursBeyondStaff)
    }
    // 2 × 8 × 75% are 12 hours.
    #expect(try found(12).isEmpty)
    #expect(try found(13).count == 1)
    #expect(try found(13, "automated").isEmpty)
    // At a queue two are there for all of its eight hours, whoever is away.
    #expect(try found(16, "assisted", "real-time").isEmpty)
    #expect(
      try found(17, "assisted", "real-time").first?.number(.hoursThere) == 16)
  }

  @Test(arguments: [
    ("", "2026-11-30"), ("peak_dates: [2026-12-01, 2026-12-14, 2026-12-29]", "2026-12-15"),
    ("peak_dates: [2026-11-27, 2026-12-14]", "2026-11-30"),
  ])
  func `no day that is measured is a peak day`(_ peaks: String, _ expected: String) throws {
    let finding = try #require(
      try PlanFigures(
        findingContext(
          "bbbbbbbbbb",
          ["volume_per_day: 60", "handling_minutes: 30", "reviewers: 2", "timing: batch"],
          rest: peaks
        ).inputs
      ).findings.first { $0.rule == .hoursBeyondStaff })
    let first = try #require(CalendarDate(expected))
    #expect(finding[.proposedDate] == .date(first))
  }

  @Test func `who gave the minutes measures them until a day that is no peak`() throws {
    func context(_ minutes: String, _ peaks: String = "") throws -> FindingContext {
      let inputs = try findingContext(
        "bbbbbbbbbb",
        [
          "volume_per_day: 60", "handling_minutes: \(minutes)", "reviewers: 2", "timing: batch",
          "decision_owner: Head",
        ], rest: peaks
      ).inputs
      return inputs.context([workPhase("steady", coverage: ["all": 1])])
    }
    let said = try context("{answer: 30, by: Clerk}")
    let finding = try #require(said.found(.hoursBeyondStaff).first)
    #expect(finding[.proposedOwner] == .text("Clerk"))
    let blocker = try #require(
      Blockers.list(in: said).first { $0.source == .finding(.hoursBeyondStaff, about: nil) })
    #expect(blocker.who == Planned("Clerk", isOurs: true))
    // Ten working days from 30 November.
    #expect(blocker.by == Planned(try day("2026-12-11"), isOurs: true))
    let unsaid = try #require(try context("30").found(.hoursBeyondStaff).first)
    #expect(unsaid[.proposedOwner] == .text("Head"))
  }

  @Test func `a roster seats a part of its people at a time`() throws {
    func context(_ people: String, _ more: [String] = ["reviewers: 3"]) throws -> FindingContext {
      try findingContext(
        "bbbbbbbbbb",
        [
          "volume_per_day: 60", "handling_minutes: 6", "review_minutes: 6", "shrinkage: 0.3",
          "timing: real-time", "service_hours: 14", "reviewer_role: Clerk",
        ] + more,
        rest: "people: {Clerk: \(people)}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]")
    }
    func staff(_ context: FindingContext) -> Staff { Staff(context.inputs, lanes: context.lanes) }
    // 8 × 5 × 70% paid hours at work of 14 × 7 hours of service: two of seven.
    let short = try context("7")
    #expect(isNear(staff(short).together, 2))
    #expect(staff(short).countedAtQueue == 3)
    #expect(isNear(staff(short).people(in: Role("Clerk")), 2))
    // Half a person more or less is no contradiction: 2.57 and 2.29 of three.
    #expect(staff(try context("9")).countedAtQueue == nil)
    #expect(staff(try context("9")).together == 3)
    #expect(staff(try context("8")).countedAtQueue == 3)
    // More than the room counted there sit elsewhere.
    #expect(staff(try context("40")).together == 3)
    #expect(isNear(staff(try context("7", [])).together, 2))
    func finding(_ people: String) throws -> Finding? {
      PlanFigures(try context(people).inputs).findings.first { $0.rule == .rosterTooSmall }
    }
    let told = try #require(try finding("7"))
    #expect(told.number(.people) == 3)
    #expect(told.number(.otherPeople) == 7)
    #expect(told.number(.proposedCount) == 2)
    #expect(try finding("9") == nil)
  }

  @Test func `the draw asks for what errors of each lane need`() throws {
    func short(_ letter: String, _ hours: String) throws -> Finding? {
      try findingContext(
        "bbbbbbbbbb", ["volume_per_day: 100", "review_minutes: 6"],
        rest: twoLanes(
          ["answers: {detectability: {answer: \(letter), note: Seen at once}}"],
          more: "audit: {who: Reader, hours_per_day: \(hours)}")
      ).found(.readingHoursShort).first
    }
    // Of 60 cases: 15% are 9, which take 0.9 hours; the workflow's b would draw six.
    #expect(try short("c", "0.9") == nil)
    let finding = try #require(try short("c", "0.6"))
    #expect(isNear(finding.number(.cases), 9))
    #expect(isNear(finding.number(.otherCases), 6))
    #expect(finding[.letter] == .letter(.c))
    // A laxer letter is a claim: until it is proven the workflow's counts.
    #expect(try short("a", "0.6") == nil)
    #expect(try short("a", "0.59")?[.letter] == .letter(.b))
  }

  /// One role that reviews every case in the last phase; one of them has 8 × 80% × 85% = 5.44 hours
  /// a day for cases.
  private func clerks(
    _ answers: [String] = ["reviewers: 1"], minutes: Int = 6, volume: Int = 50,
    timing: String = "batch"
  ) throws -> PlanInputs {
    try RoadFiles.small(
      "bbbbbbbbbb",
      [
        "volume_per_day: \(volume)", "handling_minutes: 60", "review_minutes: \(minutes)",
        "reviewer_role: Clerk", "shrinkage: 0.2", "timing: \(timing)", "service_hours: 8",
        "review_sla_minutes: 5",
      ] + answers)
  }

  /// A trial beside today's work, in which four cases are read, and steady operation.
  private let trialAndSteady = [
    workPhase("shadow", volume: 0, coverage: ["all": 1], readings: ["all": 4]),
    workPhase("steady", coverage: ["all": 1]),
  ]

  @Test func `what a trial adds to a full day takes further people`() throws {
    let context = try clerks().context(trialAndSteady)
    // 50 hours a day on paper are the 5.44 that one person has, and four readings of an hour come on
    // top; then 50 × 6 minutes fit.
    let first = try #require(context.capacity?.phases.first?.day)
    #expect(isNear(first.hoursAsToday.mid, 5.44))
    let trial = try #require(context.found(.peopleShort).first)
    #expect(isNear(trial.number(.hoursNeeded), 5.44 + 4))
    #expect(trial.number(.peopleMissing) == 1)
    #expect(trial.subjects == [.role("Clerk"), .phase("shadow")])
    // With ten people the day is not full.
    #expect(
      try clerks(["reviewers: 10"]).context(trialAndSteady).found(.peopleShort).isEmpty)
    let more = try clerks(minutes: 14).context(trialAndSteady)
    let finding = try #require(more.found(.peopleShort).first)
    // 11.67 hours are the work of three.
    #expect(isNear(finding.number(.hoursNeeded), 50.0 * 14 / 60))
    #expect(isNear(finding.number(.hoursThere), 5.44))
    #expect(finding.number(.peopleMissing) == 2)
    #expect(finding.subjects == [.role("Clerk"), .phase("shadow"), .phase("steady")])
    #expect(finding.stops == .phase("shadow"))
    // As capacity has it.
    let need = try #require(more.capacity?.steady.need(of: Staff(more.inputs, lanes: more.lanes)))
    #expect(need.gaps.map(\.missing) == [2])
  }

  @Test func `a role whose people nobody counted lacks them in its first phase`() throws {
    let finding = try #require(
      try clerks([]).context(trialAndSteady).found(.peopleShort).first)
    #expect(finding.stops == .phase("shadow"))
    #expect(finding[.peopleMissing] == nil && finding[.hoursThere] == nil)
    // Less than half an hour a day is done beside other work.
    let little = [workPhase("steady", coverage: ["all": 1])]
    #expect(try clerks([], volume: 4).context(little).found(.peopleShort).isEmpty)
    #expect(try clerks([], volume: 5).context(little).found(.peopleShort).count == 1)
  }

  @Test func `a lane of its own is what its people are missing for`() throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb",
      ["volume_per_day: 100", "handling_minutes: 10", "review_minutes: 6", "shrinkage: 0.2"],
      rest: twoLanes(
        ["reviewer: Clerk"], last: ["reviewer: lead "], more: "people: {Clerk: 9, Lead: 0}"))
    let finding = try #require(
      inputs.context([
        workPhase("open", opens: "quick", coverage: ["quick": 1, "others": 1]),
        workPhase("steady", coverage: ["quick": 1, "others": 1]),
      ]).found(.peopleShort).first)
    // One role however it is written: 40 × 10 minutes are the work of two.
    #expect(finding.subjects == [.role("lead"), .lane("quick"), .phase("steady")])
    #expect(finding.stops == .lane("quick"))
    #expect(finding.number(.peopleMissing) == 2)
  }

  @Test func `a peak beyond the people stops where it is not cleared in twenty days`() throws {
    func found(_ answers: [String]) throws -> Finding? {
      try clerks(["reviewers: 1"] + answers).context(trialAndSteady).found(.peakBeyondPeople).first
    }
    #expect(try found(["peak_volume_per_day: 54", "peak_days_per_year: 30"]) == nil)
    // 10 hours for 5.44; on other days 0.44 are left, so that one day takes eleven.
    let cleared = try #require(try found(["peak_volume_per_day: 100", "peak_days_per_year: 1"]))
    #expect(isNear(cleared.number(.hoursNeeded), 10))
    #expect(isNear(cleared.number(.hoursLeft), 4.56))
    #expect(cleared.number(.daysToClear) == 11)
    #expect(cleared.number(.peopleMissing) == 1)
    #expect(cleared.stops == nil)
    // Two days take 21.
    let late = try #require(try found(["peak_volume_per_day: 100", "peak_days_per_year: 2"]))
    #expect(late.number(.daysToClear) == 21)
    #expect(late.stops == .phase("steady"))
    // Nobody knows how long it lasts, so nobody knows that it clears.
    let unknown = try #require(try found(["peak_volume_per_day: 100"]))
    #expect(unknown[.daysToClear] == nil)
    #expect(unknown.stops == .phase("steady"))
  }

  @Test func `where somebody waits a peak beyond the people always stops`() throws {
    func found(_ peak: Int, _ people: Int) throws -> Finding? {
      try clerks(
        ["reviewers: \(people)", "peak_volume_per_day: \(peak)", "peak_days_per_year: 1"],
        timing: "real-time"
      ).context(trialAndSteady).found(.peakBeyondPeople).first
    }
    // 600 × 6 minutes in eight hours are 7.5 people all the time, 9 with pauses.
    let finding = try #require(try found(600, 3))
    let missing = try #require(finding.number(.peopleMissing))
    #expect(missing >= 6)
    #expect(finding.subjects == [.role("Clerk")])
    #expect(finding.stops == .phase("steady"))
    #expect(try found(600, 3 + Int(missing)) == nil)
    #expect(try found(600, 2 + Int(missing))?.number(.peopleMissing) == 1)
  }

  @Test func `the peak of the chats is found at their queue`() throws {
    let figures = try ModelFile.chat.figures()
    let more = try #require(figures.capacity.peak?.moreAgents)
    #expect(more > 0)
    let found = figures.findings.filter { $0.rule == .peakBeyondPeople }
    #expect(found.first?.number(.peopleMissing) == Double(more))
    // Peak days that lie in earlier phases take no more people than there are.
    #expect(found.first?.stops == .lane("answer"))
  }

  @Test func `a role at the queue whose cases nobody else takes lacks people of its own`() throws {
    // Of twelve at once 2.4 are leads, who have one case of five to themselves.
    func found(_ peak: Int) throws -> Finding? {
      let context = try findingContext(
        "bbbbbbbbbb",
        [
          "volume_per_day: 50", "peak_volume_per_day: \(peak)", "peak_days_per_year: 5",
          "handling_minutes: 10", "review_minutes: 6", "reviewer_role: Clerk", "reviewers: 12",
          "shrinkage: 0.2", "timing: real-time", "service_hours: 8", "review_sla_minutes: 5",
        ],
        rest: twoLanes(
          ["control: approve"], last: ["reviewer: Lead"], share: "0.8",
          more: "people: {Clerk: 12, Lead: 3}"))
      return PlanFigures(context.inputs).findings.first { $0.rule == .peakBeyondPeople }
    }
    #expect(try found(60) == nil)
    let finding = try #require(try found(300))
    // Those there are enough for all of them together.
    let needed = try #require(finding.number(.people))
    #expect(needed <= 12)
    guard case .texts(let roles)? = finding[.peopleByRole] else {
      Issue.record("no role is named")
      return
    }
    let leads = try #require(finding.number(.peopleMissing)) + 2
    #expect(roles == ["Lead (\(Int(leads)))"] && leads > 2 && leads < needed)
    // One role alone has nobody apart.
    let one = try clerks(
      ["reviewers: 3", "peak_volume_per_day: 900"], volume: 100, timing: "real-time")
    let atPeak = one.context(trialAndSteady).found(.peakBeyondPeople)
    #expect(!atPeak.isEmpty && atPeak.allSatisfy { $0[.peopleByRole] == nil })
  }

  @Test func `no one is missing nowhere in the models`() throws {
    for file in ModelFile.allCases {
      for finding in try file.figures().findings {
        #expect(finding.number(.peopleMissing) != 0, "\(finding)")
      }
    }
  }

  @Test func `a lane that may stop has people for it`() throws {
    func found(_ answers: [String], minutes: Int = 6) throws -> Finding? {
      let inputs = try RoadFiles.small(
        "aaaaaaaaaa",
        [
          "volume_per_day: 50", "review_minutes: \(minutes)", "handling_minutes: 60",
          "shrinkage: 0.2", "reviewer_role: Clerk",
        ] + answers)
      return inputs.context([workPhase("steady", coverage: ["all": 0.05], alone: ["all"])])
        .found(.fallbackUnstaffed).first
    }
    #expect(try found(["reviewers: 1"]) == nil)
    // Where people do the work today, what they cannot approve goes on as today.
    #expect(try found(["reviewers: 1"], minutes: 14) == nil)
    let automated = ["reviewers: 1", "current_state: automated"]
    let finding = try #require(try found(automated, minutes: 14))
    #expect(finding.number(.peopleMissing) == 2)
    #expect(finding.stops == .lane("all"))
    // Not known is not enough.
    let unknown = try #require(try found([]))
    #expect(unknown[.peopleMissing] == nil)
  }

  @Test func `waiting beyond the limit is found`() throws {
    func found(_ people: Int) throws -> Finding? {
      try clerks(["reviewers: \(people)"], volume: 400, timing: "real-time")
        .context(trialAndSteady).found(.waitingBeyondLimit).first
    }
    // 400 × 6 minutes keep five busy all the time, so that with three the queue has no end.
    let finding = try #require(try found(3))
    #expect(finding.number(.share) == 0)
    #expect(finding.number(.limit) == 5)
    #expect(finding.lanes == ["all"])
    // Whoever signs chooses between people and another promise.
    #expect(finding.stops == .signature)
    let enough = try #require(finding.number(.proposedCount))
    #expect(enough >= 6)
    #expect(try found(Int(enough)) == nil)
  }

  @Test func `several counts of one service are one pool`() throws {
    func among(_ note: String) throws -> Finding? {
      try findingContext(
        "bbbbbbbbbb", ["reviewers: {answer: 14, note: \(note)}", "reviewer_role: Clerk"],
        rest: twoLanes(last: ["reviewers: 4"])
      ).found(.severalCountsOfPeople).first
    }
    let finding = try #require(try among("At the same time."))
    #expect(finding.number(.people) == 14)
    #expect(finding.number(.otherPeople) == 4)
    // Somebody said that they are among them.
    #expect(try among("4 of them are senior.") == nil)
    #expect(try among("Four of them are senior.") == nil)
    #expect(try among("14 with 40 desks.") != nil)
    func found(_ people: String) throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb", ["reviewers: 7", "reviewer_role: Clerk"], rest: "people: {\(people)}"
      ).found(.severalCountsOfPeople)
    }
    #expect(try found("clerk: 7").isEmpty)
    #expect(try found("clerk: 6").first?.number(.otherPeople) == 6)
    #expect(try found("clerk: \"?\"").isEmpty)
    #expect(try found("Lead: 2").isEmpty)
  }

  @Test func `a lane's people are those of its role`() throws {
    func found(_ count: Int) throws -> [[FindingSubject]] {
      let rest = twoLanes(
        last: ["reviewer: Lead", "reviewers: 3"], more: "people: {Lead: \(count)}")
      return try findingContext("bbbbbbbbbb", rest: rest).found(.severalCountsOfPeople)
        .map(\.subjects)
    }
    #expect(try found(3).isEmpty)
    #expect(try found(4) == [[.lane("others"), .role("Lead")]])
  }

  @Test func `hours for reading bring as many cases as errors of that kind ask for`() throws {
    let finding = try #require(try ModelFile.chat.context().found(.readingHoursShort).first)
    // 15% of 1,066; 6 hours ÷ 6 minutes.
    #expect(isNear(finding.number(.cases), 159.9))
    #expect(finding.number(.otherCases) == 60)
    #expect(isNear(finding.number(.proposedShare), 60.0 / 1066))
    func found(_ hours: String) throws -> Int {
      try ModelFile.chat.context([("hours_per_day: 6", "hours_per_day: \(hours)")])
        .found(.readingHoursShort).count
    }
    #expect(try found("15.99") == 0)
    #expect(try found("15.98") == 1)
  }

  @Test func `one price of one kind of error does not price the others`() throws {
    func found(_ first: [String], kind: String? = "a wrong refund") throws -> Finding? {
      let rest = twoLanes(first, more: kind.map { "error_cost_for: \($0)" } ?? "")
      return try findingContext("bbbbbbbbbb", ["error_cost: 240"], rest: rest)
        .found(.onePriceForSeveralErrors).first
    }
    let pay = "outcomes: [{what: pay, adverse: no}]"
    let finding = try #require(try found([pay]))
    #expect(finding.lanes == ["quick", "others"])
    #expect(finding[.price] == .money(240))
    #expect(try found([]) == nil)
    #expect(try found([pay], kind: nil) == nil)
    #expect(try found([pay, "answers: {error_cost: 20}"]) == nil)
  }

  @Test func `no saving is promised while nobody says what the system costs`() throws {
    let figures = ["volume_per_day: 100", "handling_minutes: 5", "hourly_cost: 40"]
    func found(_ answers: [String], _ rest: String = "") throws -> Int {
      try findingContext("bbbbbbbbbb", answers, rest: rest).found(.systemCostUnknown).count
    }
    #expect(try found(figures) == 1)
    #expect(try found(figures, "system_cost_per_year: \"?\"") == 1)
    #expect(try found(figures, "system_cost_per_year: 20000") == 0)
    // Without them no saving is reckoned.
    #expect(try found(Array(figures.dropLast())) == 0)
    #expect(try findingContext("cccccccccc", figures).found(.systemCostUnknown).isEmpty)
  }
}
