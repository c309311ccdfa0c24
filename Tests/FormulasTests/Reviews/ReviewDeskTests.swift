// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct ReviewDeskTests {
  private static let escalations = Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1)

  /// A desk without a cap below full load.
  private static func uncapped(
    _ discipline: ReviewDesk.Discipline, hours: Double, late: Double
  ) -> ReviewDesk {
    ReviewDesk(discipline, limitHours: hours, mostLate: late, occupancyCap: 1)
  }

  // Erlang C in mpmath 1.3.0, tried one by one.
  @Test(arguments: [
    (120, 6, 0.94, 900, 13), (120, 6, 0.95, 900, 14), (720, 4, 0.8, 20, 54),
    (200, 3, 0.88, 20, 14), (200, 3, 0.89, 20, 15), (6, 15, 0.9, 360, 4),
  ])
  func reviewersForAWaitingLine(
    perHour: Double, minutes: Double, share: Double, seconds: Double, expected: Int
  ) {
    let traffic = Traffic(arrivalsPerHour: perHour, hoursPerCase: minutes / 60)
    let desk = Self.uncapped(.waiting, hours: seconds / 3_600, late: 1 - share)
    #expect(desk.reviewersNeeded(for: traffic) == expected)
  }

  // Shares expired of the table in `TimeoutQueueTests`: 16.7 % with 10, 1.54 % with 12, 0.037 %
  // with 13.
  @Test(arguments: [(0.17, 10), (0.016, 12), (0.015, 13), (0.000_4, 13), (0.000_3, 14)])
  func reviewersForATimer(late: Double, expected: Int) {
    // The cap is above full load, as a line that expires never grows without end.
    let desk = ReviewDesk(.expiring, limitHours: 0.5, mostLate: late, occupancyCap: 1.2)
    #expect(desk.reviewersNeeded(for: Self.escalations) == expected)
  }

  @Test func theCapBindsWhereTheLimitDoesNot() {
    // 12 erlangs at 85 % are 14.1 reviewers, though 13 would be quick enough.
    let desk = ReviewDesk(.waiting, limitHours: 0.25, mostLate: 0.06)
    #expect(desk.reviewersNeeded(for: Self.escalations) == 15)
    #expect(!desk.keepsUp(reviewers: 14, traffic: Self.escalations))
    #expect(desk.keepsUp(reviewers: 15, traffic: Self.escalations))
  }

  @Test func aWorkloadIsDividedByTheCap() {
    let desk = ReviewDesk(.workload, limitHours: 4, mostLate: 0.02)
    // 400 cases of 5 minutes in 8 hours: 4.17 full days, 4.9 at 85 %.
    let traffic = Traffic(arrivalsPerHour: 50, hoursPerCase: 5 / 60)
    #expect(desk.reviewersNeeded(for: traffic) == 5)
    let full = desk.state(reviewers: 5, traffic: traffic)
    #expect(agrees(full.occupancy, 50 * 5 / 60 / 5))
    #expect(full.lateShare == 0)
    #expect(full.meanWaitHours == nil)
    let overrun = desk.state(reviewers: 2, traffic: traffic)
    #expect(overrun.occupancy == 1)
    // Of 4.17 days of work two are done.
    #expect(agrees(overrun.lateShare, 1 - 2 / (50.0 * 5 / 60)))
  }

  @Test func occupancyLeavesOutWhatExpired() {
    let desk = ReviewDesk(.expiring, limitHours: 0.5, mostLate: 0.02)
    let state = desk.state(reviewers: 10, traffic: Self.escalations)
    #expect(agrees(state.lateShare, 0.166_670_056_495_7))
    #expect(agrees(state.occupancy, 1.2 * (1 - 0.166_670_056_495_7)))
    #expect(agrees(state.meanWaitHours ?? 0, 0.458_344_547_065_3))
  }

  @Test func whatCanWaitNeverDelaysWhatCannot() {
    // 24 an hour of 0.1 hours, half of them urgent: A = 1.2 and c = 3 give C = 0.141177, of which
    // e^(−1.8 · 2.5) wait for more than a quarter of an hour.
    let half = Traffic(arrivalsPerHour: 24, hoursPerCase: 0.1, urgentShare: 0.5)
    let desk = ReviewDesk(.waiting, limitHours: 0.25, mostLate: 0.02)
    let state = desk.state(reviewers: 3, traffic: half)
    #expect(abs(state.lateShare - 0.001_568_3) < 1e-7)
    #expect(agrees(state.occupancy, 0.8))
    #expect(agrees(state.overdueShare, state.lateShare / 2))
    #expect(desk.reviewersNeeded(for: half) == 3)
    // The load of all cases counts: 2.4 people's work is too much for two of them.
    #expect(!desk.keepsUp(reviewers: 2, traffic: half))
    let flooded = desk.state(reviewers: 2, traffic: half)
    #expect(flooded.occupancy == 1)
    // Two people less 1.2 of urgent work leave 0.8 for the 1.2 that can wait.
    #expect(agrees(flooded.overdueShare, flooded.lateShare / 2 + 0.5 / 3))
  }

  @Test func nothingUrgentIsADaysWork() {
    let drawn = Traffic(arrivalsPerHour: 50, hoursPerCase: 5 / 60, urgentShare: 0)
    for discipline in [ReviewDesk.Discipline.waiting, .expiring] {
      let desk = ReviewDesk(discipline, limitHours: 0.01, mostLate: 0.02)
      #expect(desk.reviewersNeeded(for: drawn) == 5)
      #expect(desk.state(reviewers: 5, traffic: drawn).lateShare == 0)
    }
  }

  @Test func theSearchIsBounded() {
    let desk = Self.uncapped(.waiting, hours: 0.25, late: 0.05)
    #expect(desk.reviewersNeeded(for: Self.escalations, limit: 14) == 14)
    #expect(desk.reviewersNeeded(for: Self.escalations, limit: 13) == nil)
    let flood = Traffic(arrivalsPerHour: 1e300, hoursPerCase: 1)
    #expect(desk.reviewersNeeded(for: flood) == nil)
    #expect(desk.reviewersNeeded(for: Traffic(arrivalsPerHour: 0, hoursPerCase: 1)) == 1)
  }

  @Test func moreReviewersAreNeverLater() {
    var random = Dice(seed: 21)
    for _ in 0..<500 {
      let reviewers = Int.random(in: 1...40, using: &random)
      let load = Double(reviewers) * Double.random(in: 0.3..<1.4, using: &random)
      let traffic = Traffic(arrivalsPerHour: load * 5, hoursPerCase: 0.2)
      let limit = Double.random(in: 0.01...1, using: &random)
      for discipline in [ReviewDesk.Discipline.workload, .waiting, .expiring] {
        let desk = ReviewDesk(discipline, limitHours: limit, mostLate: 0.02)
        let few = desk.state(reviewers: reviewers, traffic: traffic)
        let more = desk.state(reviewers: reviewers + 1, traffic: traffic)
        #expect((0...1).contains(few.lateShare))
        #expect((0...1).contains(few.occupancy))
        #expect(more.lateShare <= few.lateShare + 1e-12)
        #expect((more.meanWaitHours ?? 0) <= (few.meanWaitHours ?? 0) + 1e-9)
      }
    }
  }
}
