// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Testing

@testable import Plans

/// The hours and people that the plan for small loans prints.
@Suite struct LoansCapacityTests {
  private let inputs: PlanInputs
  private let capacity: CapacityFigures

  init() throws {
    inputs = try CapacityModel.loans.inputs()
    capacity = CapacityFigures(ModelPhases.loans, in: inputs)
  }

  @Test func todayOnPaperIsMoreThanThePeopleHave() {
    #expect(capacity.today.hoursByHand?.rounded(to: 1) == 82.7)
    #expect(capacity.today.hoursPresent?.rounded(to: 2) == 43.68)
    #expect(capacity.today.hoursForCases?.rounded(to: 2) == 37.13)
    #expect(!capacity.today.isAutomated)
  }

  @Test(arguments: [
    // What goes on as today fills the hours that the seven have, and no more.
    ("shadow", 9.3, 0.25, 38.2, 2), ("refusals", 30.8, 0.83, 23.7, 4),
    ("near", 39.1, 1.05, 19.1, 4), ("clear", 37.3, 1.01, 0, 1), ("steady", 36.0, 0.97, 0, 0),
  ])
  func officersByPhase(
    phase: String, hours: Double, load: Double, asToday: Double, more: Int
  ) throws {
    let day = try capacity.phase(phase)
    let officers = try #require(day.role(Role("Credit officer")))
    #expect(officers.hours.mid.rounded(to: 1) == hours)
    #expect(officers.load?.rounded(to: 2) == load)
    #expect(day.hoursAsToday.mid.rounded(to: 1) == asToday)
    #expect(officers.moreOnRoster == more)
    #expect(day.isComplete)
  }

  @Test func whoHelpsOutAtTheStartStaysUntilItIsDecided() throws {
    let figures = PlanFigures(try CapacityModel.loans.inputs())
    let people = try #require(figures.startPeople)
    // Each phase but the last with the two days of its decision, which the calendar leaves between them.
    let lengths = zip(figures.road.phases, figures.road.phases.dropFirst()).map { phase, next in
      (next.offset ?? 0) - (phase.offset ?? 0)
    }
    let missing = figures.capacity.phases.dropLast().map { work in
      work.day.role(Role("Credit officer"))?.moreOnRoster ?? 0
    }
    #expect(missing.contains { $0 > 0 })
    #expect(people.days == zip(lengths, missing).map(*).reduce(0, +))
    #expect(people.hours == Double(people.days) * 8)
    #expect(people.cost == people.hours * 52)
  }

  @Test func dutiesOfTheLastPhase() throws {
    let day = capacity.steady
    func hours(_ kind: HumanWork.Kind, _ lane: String) -> Double? {
      day.rows.first { $0.kind == kind && $0.lane == lane }?.hours?.mid.rounded(to: 1)
    }
    #expect(hours(.reviews, "refusal") == 21.7)
    #expect(hours(.reviews, "near-approval") == 7.4)
    #expect(hours(.drawn, "clear-approval") == 3.1)
    #expect(hours(.secondSignatures, "by-hand") == 1.9)
    #expect(hours(.byHand, "by-hand") == 2.5)
    #expect(hours(.requests, "refusal") == 0.6)
    #expect(day.hours(.blindReadings).rounded(to: 1) == 1.9)
    // The system can only approve alone in the first lane: nobody there is refused.
    #expect(hours(.requests, "clear-approval") == nil)
    // Where a person decides, nobody has to ask for one.
    #expect(hours(.requests, "by-hand") == nil)
  }

  @Test func secondSignaturesAreTheReviewersOfTheWorkflow() throws {
    let row = try #require(capacity.steady.rows.first { $0.kind == .secondSignatures })
    #expect(row.role == Role("credit  OFFICER"))
    #expect(capacity.steady.role(Role("Senior credit officer"))?.people == nil)
  }

  @Test func aPeakDayTakesThreeMore() throws {
    let peak = try #require(capacity.peak)
    let officers = try #require(peak.day.role(Role("Credit officer")))
    #expect(officers.hours.mid.rounded(to: 1) == 55.8)
    #expect(officers.load?.rounded(to: 2) == 1.5)
    #expect(officers.morePresent == 3)
    #expect(peak.day.hours(.reviews).rounded(to: 1) == 45.1)
    let left = try #require(peak.leftovers.first { $0.role == Role("Credit officer") })
    // Nobody gave the dates: all 22 days may come in one run, and 18.7 hours stay on each.
    #expect(peak.longestRun == Planned(22, isOurs: true))
    #expect((left.backlog.hoursLeft / 22).rounded(to: 1) == 18.7)
    #expect(!left.isClearedInTime)
  }

  @Test func theWayBackNeedsSixMoreAllYear() throws {
    let way = try capacity.wayBack("clear-approval", "steady")
    #expect(way.control == .approve)
    #expect(way.isLastPhase)
    #expect(way.ordinary.hours == 31)
    #expect(way.ordinary.hoursBeyond?.rounded(to: 1) == 26.8)
    #expect(way.ordinary.morePeople == 6)
    #expect(way.peak?.hoursBeyond?.rounded(to: 1) == 61.9)
    #expect(way.peak?.morePeople == 10)
    #expect(way.role == Role("Credit officer"))
    #expect(way.backup == Role("Senior credit officer"))
    #expect(try capacity.wayBack("clear-approval", "clear").ordinary.morePeople == 6)
  }

  @Test func approvedLanesFallBackToHands() throws {
    let refusal = try capacity.wayBack("refusal", "steady")
    // By hand nobody asks for a person any more: 0.6 and 0.2 hours come off.
    #expect(refusal.control == .human)
    #expect(refusal.ordinary.moreHours.rounded(to: 1) == 6.7)
    #expect(
      try capacity.wayBack("near-approval", "steady").ordinary.moreHours.rounded(to: 1) == 2.3)
    #expect(capacity.waysBack.allSatisfy { $0.lane != "by-hand" })
  }

  @Test func whatIsOursIsListed() {
    #expect(
      capacity.own == [
        CapacityValue(.occupancy, 0.85), CapacityValue(.paidHours, 8),
        CapacityValue(.requestShare, 0.02),
        CapacityValue(.drawnShare, lane: "clear-approval", 0.1), CapacityValue(.peakRun, 22),
      ])
  }

  /// The range of the first lane's reviews by an interval from published tables: 350 of 700.
  @Test func hoursCarryTheRangeOfTheShares() throws {
    let row = try #require(capacity.steady.rows.first { $0.kind == .drawn })
    let hours = try #require(row.hours)
    #expect((hours.low / hours.mid * 0.5).rounded(to: 3) == 0.462)
    #expect((hours.high / hours.mid * 0.5).rounded(to: 3) == 0.538)
  }
}
