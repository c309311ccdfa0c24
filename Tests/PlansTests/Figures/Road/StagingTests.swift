// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct StagingTests {
  private func figures(_ people: Int, _ facts: [String] = []) throws -> PlanFigures {
    let answers =
      [
        "volume_per_day: 1000", "handling_minutes: 10", "review_minutes: 6", "timing: batch",
        "reviewer_role: Clerk", "reviewers: \(people)", "shrinkage: 0.2",
      ] + facts
    return PlanFigures(try findingContext("bbbbbbbbbb", answers, rest: twoLanes()).inputs)
  }

  @Test func `a phase in which people see every case takes as many as they can`() throws {
    let figures = try figures(4)
    let broad = try #require(figures.road.phases.first { $0.id == "broad" })
    #expect(broad.isStaged)
    let cap = try #require(broad.volumeCap)
    #expect(broad.volumeShare == cap / 1000)
    let work = try #require(figures.capacity.phases.first { $0.phase == "broad" })
    let clerks = try #require(work.day.roles.first { $0.role.name == "Clerk" })
    // Four people, a fifth of eight hours away, busy 85% of the rest.
    let there = 4 * 8 * 0.8 * 0.85
    #expect(clerks.hours.mid <= there + 1e-9)
    // One more case a day would be too much.
    #expect(clerks.hours.mid * (cap + 1) / cap > there)
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
