// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

/// A kind whose cases the room sends to people on triggers.
@Suite struct TriggerLoadTests {
  private func figures(_ control: String?, people: Int = 1) throws -> PlanFigures {
    PlanFigures(
      try findingContext(
        "aaaaaaaaaa",
        [
          startDay, "volume_per_day: 100", "handling_minutes: 12", "review_minutes: 6",
          "reviewers: \(people)", "reviewer_role: Clerk", "timing: batch", "shrinkage: 0.2",
          "target_error_rate: 0.05", "automation: rules", "proposal_error_rate: 0.001",
        ], rest: twoLanes(control.map { ["control: \($0)"] } ?? [])
      ).inputs)
  }

  private func load(_ control: String?, people: Int = 1) throws -> (TriggerLoad?, PlanFigures) {
    let figures = try figures(control, people: people)
    let lane = try #require(figures.lanes.first)
    #expect(lane.goesAlone)
    return (figures.triggerLoad(of: lane), figures)
  }

  @Test func `each percent takes so many cases and hours`() throws {
    let (found, figures) = try load("review-on-trigger", people: 2)
    let load = try #require(found)
    #expect(isNear(load.casesPerPercent, 0.6))
    #expect(isNear(load.hoursPerPercent, 0.06))
    // The others by hand are 8 hours; two have 10.88.
    let free = 2 * 8 * 0.8 * 0.85 - figures.capacity.steady.hours.mid
    let percent = try #require(load.percentForMore)
    #expect(Double(percent) * 0.06 > free - 1e-6 && Double(percent - 1) * 0.06 <= free + 1e-6)
    // With hours for all of them nobody more is needed.
    #expect(try self.load("review-on-trigger", people: 4).0?.percentForMore == nil)
  }

  @Test func `only what the room sends on triggers counts`() throws {
    #expect(try load(nil).0 == nil)
    #expect(try load("automatic").0 == nil)
    let figures = try figures("approve")
    let lane = try #require(figures.lanes.first)
    #expect(!figures.isTriggered(lane))
  }
}
