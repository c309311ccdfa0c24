// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct CapacityAndEconomicsTests {
  private static let figures = [
    "volume_per_day: 1200", "review_minutes: 6", "handling_minutes: 10", "hourly_cost: 30",
    "service_hours: 10", "timing: real-time", "review_sla_minutes: 15",
  ]

  private func amount(_ id: String, in plan: Plan) -> Double? {
    plan.economics.lines.first { $0.id == id }?.amount
  }

  @Test func `live reviews are staffed for the time limit`() throws {
    let capacity = try plan("bbbbbbbbbb", Self.figures).capacity
    #expect(capacity.map(\.phase) == ["broad", "triggered", "narrowed", "steady"])
    let steady = try #require(capacity.last)
    // 1,200 cases, a fifth of them reviewed within ten hours.
    #expect(steady.reviewsPerHour == 24)
    #expect((steady.withinLimit ?? 0) >= 0.9)
    #expect(steady.reviewersNeeded == 4)
  }

  @Test func `batch reviews are staffed by workload`() throws {
    let capacity = try plan(
      "bbbbbbbbbb", Self.figures.map { $0.replacing("real-time", with: "batch") }
    ).capacity
    let steady = try #require(capacity.last)
    // 240 reviews of six minutes are 24 hours of work: 2.4 people in ten hours, 2.82 at 85%.
    #expect(steady.reviewersNeeded == 3)
    #expect(steady.withinLimit == nil)
  }

  @Test func `a shortfall is told, enough people are not`() throws {
    let few = try plan("bbbbbbbbbb", Self.figures + ["reviewers: 1"])
    #expect(few.capacity.last?.shortfall == "Short by 3: 4 needed, 1 available.")
    let enough = try plan("bbbbbbbbbb", Self.figures + ["reviewers: 4"])
    #expect(enough.capacity.last?.shortfall == nil)
  }

  @Test func `without a volume or a review time there is no number`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 100"])
    #expect(plan.capacity.isEmpty)
    #expect(plan.capacityNotes.contains { $0.contains("How many minutes") })
    #expect(!plan.assumptions.contains { $0.field == "service_hours" })
  }

  @Test func `yearly costs follow their formulas`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      Self.figures + ["error_cost: 50", "error_rate_today: 0.04", "target_error_rate: 0.01"])
    #expect(amount("work_today", in: plan) == 1_500_000)
    #expect(amount("errors_today", in: plan) == 600_000)
    #expect(amount("checks", in: plan) == 180_000)
    #expect(amount("errors_at_target", in: plan) == 150_000)
    #expect(amount("cost_per_check", in: plan) == 3)
    #expect(amount("cost_human-in-the-loop", in: plan) == 330_000)
    #expect(amount("cost_manual", in: plan) == 2_100_000)
    // What the system would do alone is not known without its override rate.
    #expect(amount("cost_full-automation", in: plan) == nil)
  }

  @Test func `two assumed inputs give a number, three the formula`() throws {
    let two = try plan(
      "bbbbbbbbbb", ["volume_per_day: 100", "error_cost: 50", "target_error_rate: 0.01"])
    #expect(amount("cost_human-in-the-loop", in: two) != nil)
    #expect(two.assumptions.contains { $0.field == "hourly_cost" })
    let three = try plan("bbbbbbbbbb", ["volume_per_day: 100", "error_cost: 50"])
    let line = try #require(three.economics.lines.first { $0.id == "cost_human-in-the-loop" })
    #expect(line.amount == nil)
    #expect(line.shown == nil)
    #expect(!line.formula.isEmpty)
    #expect(three.economics.missing.contains { $0.contains("hour of a reviewer's work") })
  }

  @Test func `a figure that nothing can stand in for is asked for`() throws {
    let plan = try plan("bbbbbbbbbb")
    #expect(amount("work_today", in: plan) == nil)
    #expect(plan.economics.missing.contains { $0.contains("How many cases") })
  }

  @Test func `a currency that nobody chose is an assumption where money is shown`() throws {
    let plan = try plan("bbbbbbbbbb", ["review_minutes: 2", "hourly_cost: 30"])
    #expect(plan.assumptions.contains { $0.field == "currency" })
    let chosen = try Self.planInEuros()
    #expect(!chosen.assumptions.contains { $0.field == "currency" })
    #expect(chosen.economics.lines.contains { $0.shown == "1 EUR" })
  }

  private static func planInEuros() throws -> Plan {
    try plan("bbbbbbbbbb", ["review_minutes: 2", "hourly_cost: 30", "currency: EUR"])
  }
}
