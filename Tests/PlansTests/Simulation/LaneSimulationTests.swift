// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// Simulations lane by lane, by people who share their work, and at other limits.
@Suite struct LaneSimulationTests {
  private static let figures = [
    "volume_per_day: 400", "peak_volume_per_day: 600", "service_hours: 8", "shrinkage: 0",
    "review_minutes: 6", "proposal_error_rate: 0.05", "reviewer_miss_rate: 0.1", "hourly_cost: 30",
    "error_cost: 20", "handling_minutes: 12", "target_error_rate: 0.02", "timing: batch",
    "reviewer_role: Clerk", "reviewers: 6",
  ]

  /// 200 approved by clerks, 100 by clerks with figures of their own, 100 by hand.
  private static func lanes(
    small: String = "0.5", curve: String = ", curve: [{at_most: 40, share: 0.2}]",
    own: String = "{proposal_error_rate: 0.1, review_minutes: 3}", clerk: String = "clerk",
    rest: String = ""
  ) -> String {
    """
    lanes:
      - id: small
        name: Small ones
        share: \(small)
        marks: [{field: amount, at_most: 100, unit: EUR\(curve)}]
        control: approve
        \(rest)
      - id: large
        name: Large ones
        share: 0.25
        marks: [{field: known, is: yes}]
        control: approve
        reviewer: \(clerk)
        answers: \(own)
      - id: others
        name: Others
        control: human
        reviewer: Lead
    """
  }

  private func simulation(
    _ figures: [String] = figures, _ lanes: String = lanes(), shares: [Double] = [1],
    limits: [MarkLimitChoice] = []
  ) throws -> Simulation {
    try Shipped.planner().simulation(
      for: answerFile("bbbbbbbbbb", figures, rest: lanes), shares: shares, limits: limits)
  }

  @Test func `each lane has its own minutes and rate, and the people all of their work`() throws {
    let simulation = try simulation()
    #expect(simulation.hasLanes && simulation.whole == nil)
    #expect(simulation.lanes.map(\.id) == ["small", "large"])
    let rows = try simulation.lanes.map { try #require($0.rows.first) }
    // 200 of six minutes and 100 of three are 20 and 5 hours; six clerks have 48.
    #expect(rows.allSatisfy { abs($0.occupancy - 25.0 / 48) < 1e-12 })
    #expect(rows.map { ($0.errorRate * 1e6).rounded() } == [5_000, 10_000])
    #expect(rows.map(\.reviewsPerHour) == [25, 12.5])
    // 25 hours at 6.8 of eight.
    #expect(rows.map(\.reviewersNeeded) == [4, 4])
    #expect(simulation.left.map(\.id) == ["others"])
    #expect(simulation.left.first?.missing == [])
  }

  @Test func `a smaller share of one lane leaves the other's work`() throws {
    let small = try #require(simulation(shares: [0.5, 1]).lanes.first)
    #expect(abs(small.rows[0].occupancy - (10.0 + 5) / 48) < 1e-12)
    #expect(abs(small.rows[1].occupancy - (20.0 + 5) / 48) < 1e-12)
    #expect(small.rows[0].has(.belowControls) && !small.rows[1].has(.belowControls))
  }

  @Test func `who has a role of their own does not share`() throws {
    let apart = try simulation(Self.figures, Self.lanes(clerk: "Reader"))
    let rows = try apart.lanes.map { try #require($0.rows.first) }
    #expect(abs(rows[0].occupancy - 20.0 / 48) < 1e-12)
    // Nobody said how many readers there are: as many as it takes.
    #expect(apart.lanes[1].reviewers == 1)
    #expect(abs(rows[1].occupancy - 5.0 / 8) < 1e-12)
  }

  @Test func `a peak day has its own cases by the same people`() throws {
    let simulation = try simulation()
    let rows = try simulation.lanes.map { try #require($0.peakRows?.first) }
    #expect(rows.allSatisfy { abs($0.occupancy - 1.5 * 25 / 48) < 1e-12 })
    #expect(rows.allSatisfy { $0.yearlyCost == nil && !$0.has(.best) })
    let without = try self.simulation(Self.figures.filter { !$0.hasPrefix("peak") })
    #expect(without.lanes.allSatisfy { $0.peakRows == nil })
  }

  @Test func `a lane without a rate says what is missing, and the others are simulated`() throws {
    let figures = Self.figures.filter { !$0.hasPrefix("proposal_error_rate") }
    let simulation = try simulation(figures)
    #expect(simulation.lanes.map(\.id) == ["large"])
    #expect(simulation.left.map(\.id) == ["small", "others"])
    #expect(simulation.left.first?.missing == ["proposal_error_rate"])
    #expect(simulation.left.first?.why.contains("Small ones") == true)
  }

  @Test func `a lane without a share says so`() throws {
    let simulation = try simulation(Self.figures, Self.lanes(small: "\"?\"", curve: ""))
    #expect(simulation.left.first?.lacksShare == true)
    #expect(!simulation.lanes.contains { $0.id == "small" })
  }

  @Test func `two approvals of one role are two looks`() throws {
    let twice = try simulation(Self.figures, Self.lanes(rest: "approvers: 2"))
    let row = try #require(twice.lanes.first?.rows.first)
    #expect(abs(row.occupancy - 45.0 / 48) < 1e-12)
  }

  // MARK: limits

  private func shares(_ limit: Double) throws -> [Double] {
    try simulation(limits: [MarkLimitChoice(field: "amount", limit: limit)]).lanes.map(\.share)
  }

  @Test func `a counted limit has its share, and one between two a share between`() throws {
    #expect(try shares(40) == [0.2, 0.25])
    #expect(try shares(100) == [0.5, 0.25])
    // Halfway from 40 to 100.
    #expect(try abs(shares(70)[0] - 0.35) < 1e-12)
  }

  @Test(arguments: [39.0, 101])
  func `nothing is said beyond what was counted`(limit: Double) throws {
    #expect(
      try problem("amount", Self.lanes(), limit: limit)
        == .outside(field: "amount", lane: "small", low: 40, high: 100))
  }

  private func problem(_ field: String, _ lanes: String, limit: Double = 50) throws
    -> LimitProblem?
  {
    let file = try answerFile("bbbbbbbbbb", Self.figures, rest: lanes)
    let planner = try Shipped.planner()
    do throws(SimulationProblem) {
      _ = try planner.simulation(
        for: file, limits: [MarkLimitChoice(field: field, limit: limit)])
      return nil
    } catch {
      if case .limit(let problem) = error { return problem }
      return nil
    }
  }

  @Test func `a lane that looks at the same field keeps its own limit`() throws {
    let both = Self.lanes().replacing(
      "marks: [{field: known, is: yes}]", with: "marks: [{field: amount, at_most: 900, unit: EUR}]")
    let moved = try simulation(
      Self.figures, both, limits: [MarkLimitChoice(field: "amount", limit: 40)])
    #expect(moved.lanes.map(\.share) == [0.2, 0.25])
  }

  @Test func `without a curve or a mark there is no other limit`() throws {
    #expect(
      try problem("amount", Self.lanes(curve: "")) == .noCurve(field: "amount", lane: "small"))
    #expect(try problem("known", Self.lanes()) == .noMark(field: "known"))
    #expect(try problem("weight", Self.lanes()) == .noMark(field: "weight"))
  }

  @Test func `cases that leave count where people decide, further ones come from the next lane`()
    throws
  {
    // At 40, 120 cases go to the lead: the clerks keep 80 of six minutes and 100 of three.
    let less = try simulation(limits: [MarkLimitChoice(field: "amount", limit: 40)])
    #expect(
      less.lanes.first.flatMap(\.rows.first).map { abs($0.occupancy - 13.0 / 48) < 1e-12 } == true)
    // At 200, 0.6 of the cases: 40 of the next lane, which are wrong twice as often.
    let wider = Self.lanes(
      curve: ", curve: [{at_most: 40, share: 0.2}, {at_most: 200, share: 0.6}]")
    let more = try simulation(
      Self.figures, wider, limits: [MarkLimitChoice(field: "amount", limit: 200)])
    #expect(more.lanes.map { ($0.share * 100).rounded() } == [60, 15])
    let row = try #require(more.lanes.first?.rows.first)
    // (0.5 · 5% + 0.1 · 10%) ÷ 0.6, of which a tenth is missed.
    #expect(abs(row.errorRate - 0.035 / 0.6 * 0.1) < 1e-12)
  }
}
