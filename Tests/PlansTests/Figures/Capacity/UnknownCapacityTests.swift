// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import SeededDice
import ShippedContent
import Testing

@testable import Plans

/// Unknown is never the best case: what nobody knows lowers no sum without being told.
@Suite struct UnknownCapacityTests {
  private static let keys = [
    "volume_per_day", "handling_minutes", "review_minutes", "reviewers", "shrinkage",
    "service_hours", "reviewer_miss_rate", "hourly_cost", "error_cost", "proposal_error_rate",
    "peak_volume_per_day", "peak_days_per_year", "share",
  ]

  @Test func replacingAKnownValueLowersNothing() throws {
    var dice = Dice(seed: 42)
    var compared = 0
    for round in 0..<rounds(78) {
      let work = RandomWork(&dice)
      let key = Self.keys[round % Self.keys.count]
      var less = work
      if key == "share" {
        guard work.lanes.count > 1 else { continue }
        less.lanes[Int.random(in: 0..<(work.lanes.count - 1), using: &dice)].share = nil
      } else {
        less.figures[key] = nil
        if key == "review_minutes" { less.lanes.indices.forEach { less.lanes[$0].review = nil } }
        if key == "handling_minutes" {
          less.lanes.indices.forEach { less.lanes[$0].handling = nil }
        }
      }
      let known = try work.inputs()
      let unknown = try less.inputs()
      let phases = RandomWork.phases(of: PlanFigures(known).lanes, &dice)
      compared += compare(
        CapacityFigures(phases, in: known), CapacityFigures(phases, in: unknown), key)
      compared += compare(
        YearlyCosts(phases, in: known), YearlyCosts(phases, in: unknown), key)
    }
    // Most figures do not depend on the one that is gone, and are compared.
    #expect(compared > rounds(450))
  }

  private func compare(_ known: CapacityFigures, _ unknown: CapacityFigures, _ key: String) -> Int {
    var count = 0
    for (before, after) in zip(known.phases, unknown.phases) {
      count += compare(before.day, after.day, key)
    }
    if let before = known.peak, let after = unknown.peak, after.lacking.isEmpty {
      count += compare(before.day, after.day, key)
      for left in before.leftovers {
        // Whole people are hired for an ordinary day that is short, and their number is rounded.
        let isStaffed = [known, unknown].allSatisfy {
          $0.steady.role(left.role)?.hoursBeyond == 0
        }
        guard unknown.staff.people(in: left.role) != nil, after.longestRun != nil, isStaffed
        else { continue }
        let same = after.leftovers.first { $0.role == left.role }
        expect(left.backlog.hoursLeft, same?.backlog.hoursLeft ?? 0, key)
        count += 1
      }
    }
    for before in known.waysBack {
      let after = unknown.waysBack.first { $0.lane == before.lane && $0.phase == before.phase }
      guard let after else {
        Issue.record("no way back without \(key)")
        continue
      }
      guard after.lacking.isEmpty else { continue }
      if let hours = after.ordinary.hours { expect(before.ordinary.hours, hours, key) }
      if let hours = after.ordinary.hoursBeyond { expect(before.ordinary.hoursBeyond, hours, key) }
      if let more = after.ordinary.morePeople {
        expect(before.ordinary.morePeople.map(Double.init), Double(more), key)
      }
      count += 1
    }
    return count
  }

  private func compare(_ known: DayWork, _ unknown: DayWork, _ key: String) -> Int {
    guard unknown.isComplete else { return 0 }
    expect(known.hours.mid, unknown.hours.mid, key)
    expect(known.hours.high, unknown.hours.high, key)
    // Where people are there for less, what goes on as today has fewer hours, as they have.
    if !["shrinkage", "service_hours"].contains(key) {
      expect(known.hoursAsToday.mid, unknown.hoursAsToday.mid, key)
    }
    for role in known.roles {
      guard let other = unknown.role(role.role) else {
        Issue.record("no \(role.role) without \(key)")
        continue
      }
      if !role.isAtQueue { expect(role.peopleNeeded, other.peopleNeeded, key) }
      if let load = other.load { expect(role.load, load, key) }
    }
    if let pool = known.agents?.together, let other = unknown.agents?.together {
      if let needed = other.needed { expect(pool.needed.map(Double.init), Double(needed), key) }
      if let within = other.withinNow, let before = pool.withinNow {
        expect(within, before, key)
      }
    }
    return 1
  }

  private func compare(_ known: YearlyCosts, _ unknown: YearlyCosts, _ key: String) -> Int {
    var count = 0
    if unknown.errors.isComplete, let after = unknown.errors.after {
      expect(known.errors.after?.mid, after.mid, key)
      expect(known.errors.after?.high, after.high, key)
      count += 1
    }
    if let after = unknown.work.steady.amount, unknown.work.steady.assumed.isEmpty,
      !unknown.work.steady.isOpen
    {
      expect(known.work.steady.amount?.mid, after.mid, key)
      count += 1
    }
    for before in known.options {
      guard
        let after = unknown.options.first(where: { $0.lane == before.lane && $0.way == before.way }
        ),
        after.lacking.isEmpty
      else { continue }
      expect(before.hours.mid, after.hours.mid, key)
      if let wrong = after.wrongPerDay { expect(before.wrongPerDay?.mid, wrong.mid, key) }
      if let people = after.people { expect(before.people.map(Double.init), Double(people), key) }
      count += 1
    }
    return count
  }

  /// - Parameters:
  ///   - before: with the value known; nil is more than anything.
  ///   - after: without it.
  private func expect(_ before: Double?, _ after: Double, _ key: String) {
    #expect(
      after >= (before ?? .infinity) * (1 - 1e-9) - 1e-9, "less without \(key)")
  }

  // MARK: One by one

  @Test func withoutVolumeNothingIsReckoned() throws {
    let inputs = try CapacityModel.loans.inputs([("  volume_per_day: 310\n", "")])
    let capacity = CapacityFigures(ModelPhases.loans, in: inputs)
    #expect(!capacity.steady.isComplete)
    #expect(capacity.steady.lacking == [.figure(.volumePerDay)])
    #expect(capacity.today.hoursByHand == nil)
    // The readings of the watch are known whatever the volume is.
    #expect(capacity.steady.hours.mid.rounded(to: 3) == 1.943)
    #expect(capacity.peak?.lacking == [.figure(.volumePerDay)])
  }

  @Test func withoutMinutesASumIsAtLeast() throws {
    let inputs = try CapacityModel.loans.inputs([("  handling_minutes: 16\n", "")])
    let day = CapacityFigures(ModelPhases.loans, in: inputs).steady
    let missing: [Lacking] = ["near-approval", "refusal", "by-hand"].map {
      .laneFigure(.handlingMinutes, lane: $0)
    }
    #expect(Set(day.lacking) == Set(missing))
    // The officers' own work needs no minutes by hand; the seniors' does.
    #expect(day.role(Role("Credit officer"))?.isComplete == true)
    #expect(day.role(Role("Senior credit officer"))?.isComplete == false)
  }

  @Test func anUnknownShareLoadsItsWayBackAtTheTop() throws {
    let inputs = try CapacityModel.loans.inputs([
      (
        "share: {answer: 0.50, of: 700, note: 350 of the 700 checked decisions would have fallen here.}",
        "share: \"?\""
      ),
      (
        "share: {answer: 0.03, of: 700, note: 21 of 700; 97 of 100 are complete at first try.}\n    ",
        ""
      ),
    ])
    let capacity = CapacityFigures(ModelPhases.loans, in: inputs)
    #expect(capacity.steady.lacking.contains(.share(lane: "clear-approval")))
    // 1 − 0.12 − 0.35 of 310 cases, 12 minutes each.
    let way = try capacity.wayBack("clear-approval", "steady")
    #expect(way.ordinary.hours?.rounded(to: 3) == (310 * 0.53 * 12 / 60).rounded(to: 3))
  }

  @Test func aStandInBeyondItsMarkIsTold() throws {
    let inputs = try CapacityModel.chat.inputs([
      (
        "  shrinkage:\n    answer: 0.32\n    note: Leave, sickness, training, and meetings in the shift plan of the past year.\n    by: Workforce planning\n",
        ""
      )
    ])
    let capacity = CapacityFigures(ModelPhases.chat, in: inputs)
    #expect(capacity.own.contains(CapacityValue(.shrinkage, 0.3)))
    #expect(capacity.staff.shrinkage == Planned(0.3, isOurs: true))
    let costs = YearlyCosts(ModelPhases.chat, in: inputs)
    #expect(costs.work.steady.assumed == [.shrinkage])
  }

  @Test func withoutPeopleNobodyKnowsTheLoad() throws {
    let inputs = try CapacityModel.loans.inputs([
      (
        "  reviewers:\n    answer: 7\n    note: All seven on the roster, eight paid hours each; away time comes off that.\n    by: Credit officer\n",
        ""
      )
    ])
    let capacity = CapacityFigures(ModelPhases.loans, in: inputs)
    let officers = try #require(capacity.steady.role(Role("Credit officer")))
    #expect(officers.load == nil)
    #expect(officers.moreOnRoster == nil)
    #expect(officers.peopleNeeded.rounded(to: 2) == 6.80)
    #expect(capacity.peak?.leftovers.isEmpty == true)
    #expect(try capacity.wayBack("clear-approval", "steady").ordinary.hoursBeyond == nil)
  }

  @Test func noPeakGivenNoPeakReckoned() throws {
    let inputs = try CapacityModel.loans.inputs([
      (
        "  peak_volume_per_day:\n    answer: 480\n    note: The working days between Black Friday and 23 December.\n    by: Head of consumer lending\n",
        ""
      )
    ])
    let capacity = CapacityFigures(ModelPhases.loans, in: inputs)
    #expect(capacity.peak == nil)
    #expect(capacity.waysBack.allSatisfy { $0.peak == nil })
    #expect(YearlyCosts(ModelPhases.loans, in: inputs).work.peak == nil)
  }

  @Test func nobodyNamedIsTold() throws {
    let inputs = try PlanInputs(
      of: answerFile("aaaaaaaaaa", ["volume_per_day: 100", "review_minutes: 5"]))
    let lanes = PlanFigures(inputs).lanes
    #expect(lanes.map(\.goesAlone) == [true])
    let capacity = CapacityFigures(
      [workPhase("steady", coverage: ["all": 0.05], alone: ["all"])], in: inputs)
    let way = try capacity.wayBack("all", "steady")
    #expect(!way.isNamed)
    #expect(way.ordinary.hours?.rounded(to: 6) == (100 * 5 / 60.0).rounded(to: 6))
    #expect(
      capacity.steady.role(Role(nil))?.hours.mid.rounded(to: 6) == (5.0 * 5 / 60).rounded(to: 6))
    let named = try PlanInputs(
      of: answerFile(
        "aaaaaaaaaa", ["volume_per_day: 100", "review_minutes: 5", "reviewer_role: Clerk"]))
    let other = CapacityFigures(
      [workPhase("steady", coverage: ["all": 0.05], alone: ["all"])], in: named)
    #expect(try other.wayBack("all", "steady").isNamed)
  }
}
