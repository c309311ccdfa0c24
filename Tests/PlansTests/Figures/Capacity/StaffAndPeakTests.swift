// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import ShippedContent
import Testing

@testable import Plans

/// Who there is, and what a peak leaves.
@Suite struct StaffAndPeakTests {
  /// People decide all cases.
  ///
  /// - Parameter checks: the share that a second person checks, by lane.
  private func capacity(
    _ answers: [String], rest: String = "", checks: [String: Double] = [:]
  ) throws -> CapacityFigures {
    let inputs = try PlanInputs(
      people: ["timing: batch", "current_state: assisted", "reviewer_role: Clerk"] + answers,
      rest: rest)
    return CapacityFigures([workPhase("steady", coverage: checks)], in: inputs)
  }

  /// 2 people × 8 × 80% × 85% are 10.88 hours; 4 cases of an hour take 4.
  private let small = ["handling_minutes: 60", "shrinkage: 0.2", "reviewers: 2"]

  @Test func hoursOfARosterLeaveAbsenceAndPausesOff() throws {
    let clerks = try #require(
      try capacity(small + ["volume_per_day: 4"]).steady.role(Role("Clerk")))
    #expect(clerks.people == 2)
    #expect(clerks.hoursPresent.map { abs($0 - 12.8) < 1e-9 } == true)
    #expect(clerks.hoursForCases.map { abs($0 - 10.88) < 1e-9 } == true)
    #expect(clerks.load.map { abs($0 - 4 / 10.88) < 1e-9 } == true)
    #expect(clerks.moreOnRoster == 0)
  }

  /// At a queue the figure is of everybody who reviews; where each role is counted, the usual reviewer
  /// adds nobody.
  @Test func everybodyIsCountedOnce() throws {
    let inputs = try findingContext(
      "bbbbbbbbbb",
      [
        "volume_per_day: 100", "handling_minutes: 10", "review_minutes: 6", "reviewer_role: Senior",
        "reviewers: 12", "shrinkage: 0.2", "timing: real-time", "service_hours: 8",
        "review_sla_minutes: 5",
      ],
      rest: twoLanes(
        ["reviewer: Clerk"], last: ["reviewer: Lead"], more: "people: {Clerk: 12, Lead: 3}")
    ).inputs
    let figures = PlanFigures(inputs)
    let staff = figures.capacity.staff
    #expect(staff.together == 12)
    let (clerks, leads) = (staff.people(in: Role("Clerk")), staff.people(in: Role("Lead")))
    #expect(abs((clerks ?? 0) + (leads ?? 0) - 12) < 1e-9)
    #expect(abs((clerks ?? 0) - 4 * (leads ?? 0)) < 1e-9)
    #expect(staff.people(in: Role("Senior")) == nil)
  }

  /// The second handler reads each case by hand before the answer goes out: that is in its minutes.
  @Test func `who signs second and does a step of the case is counted once`() throws {
    func signing(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> [Role] {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/bereavement-complaints")
      change(&file)
      let plan = Planner(questionnaire).plan(for: file)
      return plan.figures.capacity.steady.rows.filter { $0.kind == .secondSignatures }.map(\.role)
    }
    #expect(try signing().isEmpty)
    let reading = "Read the case again before the answer"
    #expect(
      try signing { file in
        for index in file.steps.indices where file.steps[index].name == reading {
          file.steps[index].reviewer = "Case handler"
        }
      } == [Role("Second case handler")])
  }

  /// 17 cases of 38.4 minutes are exactly the 10.88 hours; one more is too much.
  @Test func onePersonMoreFromTheFirstHourBeyond() throws {
    let exact = ["handling_minutes: 38.4", "shrinkage: 0.2", "reviewers: 2"]
    let full = try #require(
      try capacity(exact + ["volume_per_day: 17"]).steady.role(Role("Clerk")))
    #expect(full.load.map { abs($0 - 1) < 1e-9 } == true)
    #expect(full.moreOnRoster == 0)
    let over = try #require(
      try capacity(exact + ["volume_per_day: 18"]).steady.role(Role("Clerk")))
    #expect(over.moreOnRoster == 1)
  }

  @Test func peopleByRoleGoBeforeTheFigure() throws {
    let day = try capacity(
      small + ["volume_per_day: 4"], rest: "people: {clerk: 5, Reader: 1}"
    ).steady
    #expect(day.role(Role("Clerk"))?.people == 5)
  }

  @Test func aLaneHasPeopleOfItsOwn() throws {
    let chat = CapacityFigures(ModelPhases.chat, in: try CapacityModel.chat.inputs())
    #expect(chat.staff.people(in: Role("Senior agent")) == 4)
    #expect(chat.staff.people(in: Role("Chat agent")) == 10)
    #expect(chat.staff.people(in: Role("Floor supervisor")) == nil)
    #expect(chat.staff.together == 14)
  }

  /// Six hours a day beyond 10.88 for two days leave 12.24 hours; 6.88 are free a day after.
  @Test func aShortPeakIsCleared() throws {
    let peak = ["volume_per_day: 4", "peak_volume_per_day: 17"]
    let capacity = try capacity(
      small + peak, rest: "peak_dates: [2027-02-05, 2027-02-08, 2027-03-01]")
    let figures = try #require(capacity.peak)
    #expect(figures.longestRun == Planned(2, isOurs: false))
    let left = try #require(figures.leftovers.first)
    #expect(left.backlog.hoursLeft.rounded(to: 6) == 12.24)
    #expect(left.backlog.oldestDays.rounded(to: 6) == (2 * (1 - 10.88 / 17)).rounded(to: 6))
    #expect(left.backlog.daysToClear == 2)
    #expect(left.isClearedInTime)
  }

  /// Half an hour a day is free after the peak: 20 days clear 10 hours, no more.
  @Test func twentyWorkingDaysAreTheLimit() throws {
    // 10.88 hours there, 10.38 ordinary, so 0.5 are free.
    let ordinary = [
      "handling_minutes: 6", "shrinkage: 0.2", "reviewers: 2", "volume_per_day: 103.8",
    ]
    let dates = "peak_dates: [2027-02-08]"
    let inTime = try capacity(ordinary + ["peak_volume_per_day: 208.8"], rest: dates)
    let left = try #require(inTime.peak?.leftovers.first)
    #expect(left.backlog.hoursLeft.rounded(to: 6) == 10)
    #expect(left.backlog.daysToClear == 20)
    #expect(left.isClearedInTime)
    let late = try capacity(ordinary + ["peak_volume_per_day: 209"], rest: dates)
    #expect(late.peak?.leftovers.first?.backlog.daysToClear == 21)
    #expect(late.peak?.leftovers.first?.isClearedInTime == false)
  }

  @Test func aPeakThatFitsLeavesNothing() throws {
    let capacity = try capacity(
      small + ["volume_per_day: 4", "peak_volume_per_day: 10", "peak_days_per_year: 5"])
    #expect(capacity.peak?.leftovers.isEmpty == true)
    #expect(capacity.peak?.day.role(Role("Clerk"))?.morePresent == 0)
    #expect(capacity.peak?.longestRun == Planned(5, isOurs: true))
    let unsaid = try self.capacity(small + ["volume_per_day: 4", "peak_volume_per_day: 30"])
    #expect(unsaid.peak?.longestRun == nil)
    #expect(unsaid.peak?.leftovers.isEmpty == true)
    #expect(unsaid.peak?.day.role(Role("Clerk"))?.morePresent == 3)
  }

  @Test func aSecondPersonChecksPeoplesWork() throws {
    let answers = small + ["volume_per_day: 50", "review_minutes: 30"]
    let day = try capacity(answers, checks: ["all": 0.2]).steady
    #expect(day.hours(.checks).rounded(to: 6) == 5)
    #expect(day.hours(.byHand).rounded(to: 6) == 50)
    #expect(try capacity(answers, checks: ["all": 0]).steady.hours(.checks) == 0)
  }

  /// What runs alone today and waits for its gate takes nobody's time but that of its readers.
  @Test func whatTheSystemDoesTodayTakesNobody() throws {
    let day = CapacityFigures(
      [
        workPhase(
          "open", coverage: ["answer": 0.1, "unsure": 1], alone: ["answer", "booking"],
          asToday: ["answer", "booking"], readings: ["booking": 20])
      ], in: try CapacityModel.chat.inputs()
    ).steady
    #expect(day.hours(.drawn) == 0)
    #expect(day.hours(.asToday) == 0)
    #expect(day.hours(.blindReadings) == 2)
  }

  /// A lane that the phase leaves as it is, is worked by hand as today.
  @Test func aLaneLeftAsTodayIsDoneByHand() throws {
    let inputs = try CapacityModel.loans.inputs()
    let capacity = CapacityFigures(
      [
        workPhase(
          "broad", volume: 0.25, coverage: ["refusal": 1],
          asToday: ["clear-approval", "near-approval", "by-hand"])
      ], in: inputs)
    let day = capacity.steady
    #expect(day.hours(.reviews).rounded(to: 6) == (108.5 * 0.25 * 12 / 60).rounded(to: 6))
    // Nine applications are the senior officer's, whom nobody counted: at the pace of all together.
    let paces = (officers: 37.128 / (300.7 * 16 / 60), all: 37.128 / (310 * 16 / 60.0))
    let hours = (300.7 - 108.5 * 0.25) * 16 / 60 * paces.officers + 9.3 * 16 / 60 * paces.all
    #expect(day.hours(.asToday).rounded(to: 6) == hours.rounded(to: 6))
  }

  @Test func stepsThatPeopleKeepLeaveASumOpen() throws {
    let steps = """
      steps:
        - {name: Listen, actor: person}
        - {name: Decide, actor: system, decides: yes, answers: {reliability: a, error_risk: b, judgment: a, customer_sensitivity: b}}
      """
    let inputs = try PlanInputs(
      of: answerFile(
        "bbbbbbbbba", ["volume_per_day: 10", "review_minutes: 5", "current_state: assisted"],
        rest: steps))
    let day = CapacityFigures([workPhase("steady", coverage: ["all": 1])], in: inputs).steady
    #expect(day.lacking == [.keptSteps(lane: "all")])
    #expect(day.hours.mid.rounded(to: 6) == (50.0 / 60).rounded(to: 6))
  }
}
