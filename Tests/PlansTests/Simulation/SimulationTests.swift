// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct SimulationTests {
  private static let figures = [
    "volume_per_day: 400", "service_hours: 8", "shrinkage: 0", "review_minutes: 6",
    "proposal_error_rate: 0.05", "reviewer_miss_rate: 0.1", "hourly_cost: 30", "error_cost: 20",
    "handling_minutes: 12", "target_error_rate: 0.02", "timing: batch", "currency: EUR",
  ]

  private func simulation(
    _ more: [String] = [], shares: [Double] = [], letters: String = "bbbbbbbbbb",
    without dropped: String = "-"
  ) throws -> LaneSimulation {
    try #require(whole(more, shares: shares, letters: letters, without: dropped).whole)
  }

  private func whole(
    _ more: [String] = [], shares: [Double] = [], letters: String = "bbbbbbbbbb",
    without dropped: String = "-"
  ) throws -> Simulation {
    let figures = Self.figures.filter { !$0.hasPrefix(dropped) }
    return try Shipped.planner().simulation(
      for: answerFile(letters, figures + more), shares: shares)
  }

  @Test func `the order and number of shares do not matter`() throws {
    let one = try simulation(["reviewers: 4"], shares: [0.5, 0.1, 0.3, 0.1])
    let other = try simulation(["reviewers: 4"], shares: [0.1, 0.3, 0.5])
    #expect(one.rows.map(\.share) == [0.1, 0.3, 0.5])
    #expect(one.rows.map(\.errorRate) == other.rows.map(\.errorRate))
    #expect(one.notes == other.notes)
  }

  @Test func `errors at the target are fine, above it they are marked`() throws {
    // A fifth reviewed leaves 5% · (1 − 0.352 · 0.9) = 3.416%.
    func isOver(_ target: String) throws -> Bool {
      let row = try simulation(
        ["reviewers: 10", "target_error_rate: \(target)"], shares: [0.2],
        without: "target_error_rate"
      ).rows.first
      return try #require(row).has(.overTarget)
    }
    #expect(try !isOver("0.03417"))
    #expect(try isOver("0.03415"))
  }

  @Test func `people are tired above 85 of 100, and too few above full time`() throws {
    // Five reviewers have 40 hours for reviews of six minutes: 400 fill them.
    let rows = try simulation(["reviewers: 5"], shares: [0.85, 0.86, 1]).rows
    #expect(rows.map { $0.has(.tired) } == [false, true, true])
    #expect(rows.map { $0.has(.tooFewPeople) } == [false, false, false])
    let four = try simulation(["reviewers: 4"], shares: [0.8, 0.81, 0.82]).rows
    // 4/4.05 and 4/4.1: 1.2% and 2.4% late.
    #expect(four.map { $0.has(.tooFewPeople) } == [false, false, true])
  }

  @Test func `the cheapest row within the target is best`() throws {
    let simulation = try simulation(["reviewers: 10"])
    let good = simulation.rows.filter { !$0.has(.overTarget) && !$0.has(.tooFewPeople) }
    let best = try #require(simulation.best)
    #expect(good.allSatisfy { ($0.yearlyCost ?? 0) >= (best.yearlyCost ?? 0) })
    #expect(simulation.rows.count { $0.has(.best) } == 1)
  }

  @Test func `without costs the fewest errors are best`() throws {
    let simulation = try simulation(["reviewers: 10"], without: "error_cost")
    #expect(simulation.best?.share == 1)
    #expect(simulation.best?.yearlyCost == nil)
    #expect(simulation.notes.contains { $0.contains("by their errors alone") })
  }

  @Test func `where no row meets the target the closest is best, and it is told`() throws {
    let simulation = try simulation(
      ["reviewers: 10", "target_error_rate: 0.001"], without: "target_error_rate")
    #expect(simulation.best?.has(.overTarget) == true)
    #expect(simulation.notes.contains { $0.contains("No share that the people can carry meets") })
  }

  @Test func `past a load more review makes more errors`() throws {
    let tired = try simulation(["reviewers: 5"])
    #expect(tired.notes.contains { $0.contains("more review makes more errors") })
    let rested = try simulation(["reviewers: 10"])
    #expect(!rested.notes.contains { $0.contains("more review makes more errors") })
  }

  @Test func `a team that nobody gave is assumed`() throws {
    let assumed = try whole()
    #expect(assumed.assumptions.contains { $0.field == "reviewers" })
    #expect(assumed.assumptions.contains { $0.field == "trigger_lift" })
    let given = try whole(["reviewers: 3"])
    #expect(!given.assumptions.contains { $0.field == "reviewers" })
  }

  @Test func `missing figures are named together`() throws {
    let file = try answerFile("bbbbbbbbbb")
    #expect {
      try Shipped.planner().simulation(for: file)
    } throws: { error in
      guard case .missing(let missing)? = error as? SimulationProblem else { return false }
      return missing.questions == ["volume_per_day", "review_minutes", "proposal_error_rate"]
    }
  }

  @Test func `what people change is at most what is wrong, and every row says so`() throws {
    let changed = try simulation(
      ["reviewers: 10", "override_rate_today: 0.05"], shares: [0.2, 0.5],
      without: "proposal_error_rate")
    #expect(changed.rows.allSatisfy { $0.has(.atMost) })
    #expect(changed.notes.contains { $0.contains("no more are wrong") })
    let known = try simulation(["reviewers: 10", "override_rate_today: 0.3"], shares: [0.2, 0.5])
    #expect(known.rows.allSatisfy { !$0.has(.atMost) })
    #expect(known.rows.map(\.errorRate) == changed.rows.map(\.errorRate))
  }

  @Test func `misses that nobody knows are shown at three in ten, down to none`() throws {
    let unknown = try whole(
      ["reviewers: 10"], shares: [0.2], without: "reviewer_miss_rate")
    let row = try #require(unknown.whole?.rows.first)
    // Of 5%, reviews see 1 − 0.8 · 0.9² = 0.352.
    #expect(abs(row.errorsMissed - 0.05 * 0.352 * 0.3) < 1e-12)
    let range = try #require(row.errorRange)
    #expect(abs(range.lowerBound - 0.05 * 0.648) < 1e-12)
    #expect(abs(range.upperBound - row.errorRate) < 1e-12)
    #expect(
      unknown.assumptions.contains {
        $0.field == "reviewer_miss_rate" && $0.used == .number(0.3)
      })
    #expect(try simulation(["reviewers: 10"], shares: [0.2]).rows.first?.errorRange == nil)
  }

  @Test func `late cases have no price where nobody knows their minutes by hand`() throws {
    let rows = try simulation(
      ["reviewers: 4"], shares: [0.5, 1], without: "handling_minutes"
    ).rows
    // Four people have 32 hours: half of the reviews are twenty, all of them forty.
    #expect(rows.map { $0.lateShare > 0 } == [false, true])
    #expect(rows.map { $0.yearlyCost == nil } == [false, true])
  }

  @Test func `absence is paid for and takes hours`() throws {
    let away = try simulation(
      ["reviewers: 5", "shrinkage: 0.2"], shares: [0.5], without: "shrinkage")
    let there = try simulation(["reviewers: 5"], shares: [0.5])
    let (one, other) = (try #require(away.rows.first), try #require(there.rows.first))
    // Twenty hours of 5 · 8 · 0.8, and of 5 · 8.
    #expect(abs(one.occupancy - 20.0 / 32) < 1e-12)
    #expect(abs(other.occupancy - 0.5) < 1e-12)
    let work = 261.0 * 20 * 30
    let more = (one.yearlyCost ?? 0) - (other.yearlyCost ?? 0)
    #expect(abs(more - (work / 0.8 - work)) < 1e-6)
  }

  @Test func `errors add up and shares stay shares`() throws {
    for reviewers in [1, 3, 8, 40] {
      for timing in ["batch", "real-time"] {
        let rows = try simulation(
          ["reviewers: \(reviewers)", "timing: \(timing)"], without: "timing"
        ).rows
        for row in rows {
          #expect(row.errorRate == row.errorsPassed + row.errorsMissed)
          #expect(row.errorRate <= 0.05 + 1e-12)
          #expect((0...1).contains(row.occupancy))
          #expect((0...1).contains(row.lateShare))
        }
      }
    }
  }
}
