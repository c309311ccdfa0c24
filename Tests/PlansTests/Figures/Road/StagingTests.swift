// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct StagingTests {
  private func figures(
    _ people: Int, review: Int = 6, approvers: Int = 1, _ facts: [String] = []
  ) throws -> PlanFigures {
    let answers =
      [
        "volume_per_day: 1000", "handling_minutes: 10", "review_minutes: \(review)",
        "timing: batch",
        "reviewer_role: Clerk", "reviewers: \(people)", "shrinkage: 0.2",
      ] + facts
    return PlanFigures(
      try findingContext("bbbbbbbbbb", answers, rest: twoLanes(["approvers: \(approvers)"])).inputs)
  }

  private func broad(_ figures: PlanFigures) throws -> (phase: PhaseFigures, clerks: RoleWork) {
    let phase = try #require(figures.road.phases.first { $0.id == "broad" })
    let work = try #require(figures.capacity.phases.first { $0.phase == "broad" })
    return (phase, try #require(work.day.roles.first { $0.role.name == "Clerk" }))
  }

  @Test func `a phase in which people see every case takes as many as they can`() throws {
    // By hand a day takes 166.7 hours; 33 people have 179.5, and two looks take longer than the work.
    let figures = try figures(33, review: 10, approvers: 2)
    let (phase, clerks) = try broad(figures)
    #expect(phase.isStaged)
    let cap = try #require(phase.volumeCap)
    #expect(phase.volumeShare == cap / 1000)
    // A fifth of eight hours away, busy 85% of the rest.
    let there = 33 * 8 * 0.8 * 0.85
    let hours = clerks.hours.mid + clerks.hoursAsToday.mid
    #expect(hours <= there + 1e-9)
    // One more case a day would be too much.
    let perCase = (hours - 1000 * 10.0 / 60) / cap
    #expect(hours + perCase > there)
  }

  @Test func `people who are busy all day get one more, and no more cases than that one can take`()
    throws
  {
    let (phase, clerks) = try broad(try figures(4))
    #expect(phase.isStaged)
    let cap = try #require(phase.volumeCap)
    let each = 8 * 0.8 * 0.85
    // What goes on as today fills their hours and no more.
    let asToday = 4 * each * (1 - cap / 1000)
    #expect(abs(clerks.hoursAsToday.mid - asToday) < 1e-9)
    let hours = clerks.hours.mid + clerks.hoursAsToday.mid
    #expect(hours > 4 * each)
    #expect(hours <= 5 * each + 1e-9)
  }

  @Test(arguments: [1000, 2500])
  func `a peak day raises no cap`(_ volume: Int) throws {
    let figures = try figures(33, review: 10, approvers: 2, ["peak_volume_per_day: \(volume)"])
    let cap = try #require(try broad(figures).phase.volumeCap)
    let work = try #require(figures.capacity.phases.first { $0.phase == "broad" })
    func asToday(_ day: DayWork) -> Double {
      day.rows.filter { $0.kind == .asToday }.compactMap(\.casesPerDay?.mid).reduce(0, +)
    }
    func read(_ day: DayWork) -> Double {
      day.rows.filter { $0.kind == .blindReadings }.compactMap(\.casesPerDay?.mid).reduce(0, +)
    }
    let peak = try #require(work.peak)
    #expect(isNear(asToday(work.day), 1000 - cap))
    #expect(isNear(asToday(peak), Double(volume) - cap))
    #expect(isNear(peak.hours.mid, work.day.hours.mid) && isNear(read(peak), read(work.day)))
  }

  @Test func `enough people, and a system that works alone today, hold nothing back`() throws {
    #expect(try figures(400).road.phases.allSatisfy { !$0.isStaged })
    #expect(
      try figures(4, ["current_state: automated"]).road.phases.allSatisfy { !$0.isStaged })
  }

  @Test func `nobody at all is not staged away`() throws {
    // Not one case a day fits: the people are to be found.
    #expect(try figures(0).road.phases.allSatisfy { !$0.isStaged })
  }
}
