// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct PlanCapacityTests {
  private static let figures = [
    "volume_per_day: 1200", "review_minutes: 6", "handling_minutes: 10", "hourly_cost: 30",
    "service_hours: 10", "timing: real-time", "review_sla_minutes: 15",
  ]
  private static let batch = figures.map { $0.replacing("real-time", with: "batch") }

  @Test func `every phase has a row`() throws {
    let plan = try plan("bbbbbbbbbb", Self.figures)
    #expect(plan.capacity.map(\.phase) == plan.figures.road.phases.map(\.id))
    #expect(plan.capacity.last?.phase == "steady")
  }

  @Test func `live reviews are staffed for the time limit`() throws {
    let steady = try #require(try plan("bbbbbbbbbb", Self.figures).capacity.last)
    // 1,200 cases, a fifth of them looked at within ten hours.
    #expect(steady.reviewsPerHour == 24)
    #expect((steady.withinLimit ?? 0) >= 0.98)
    // Half of them are drawn at random and fill the time between the others: 2.4 people's work at
    // 85% takes three, who would take up too few in time if all had to wait for them.
    #expect(steady.reviewersNeeded == 3)
    #expect(steady.occupancy.map { abs($0 - 0.8) < 0.001 } == true)
  }

  @Test func `work that can wait is staffed by hours, absence counted`() throws {
    let plan = try plan("bbbbbbbbbb", Self.batch)
    let steady = try #require(plan.capacity.last)
    // 240 looks of six minutes are 24 hours: at 8 paid hours, 30% away, 85% of the rest, 5.04 people.
    #expect(steady.reviewersNeeded == 6)
    #expect(steady.posts == 5.1)
    #expect(steady.withinLimit == nil)
    #expect(steady.occupancy.map { abs($0 - 24 / (6 * 5.6)) < 1e-9 } == true)
  }

  @Test func `without a volume there are no rows`() throws {
    let plan = try plan("bbbbbbbbbb", ["review_minutes: 6"])
    #expect(plan.capacity.isEmpty)
    #expect(plan.askedForHours.contains { $0.contains("How many cases") })
    #expect(!plan.assumptions.contains { $0.field == "service_hours" })
  }

  @Test func `without a review time there are cases and no people`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 100", "handling_minutes: 5"])
    let steady = try #require(plan.capacity.last)
    #expect(steady.reviewsPerHour == 100 * 0.2 / 8)
    #expect(steady.reviewersNeeded == nil)
    #expect(steady.posts == nil)
    #expect(plan.askedForHours.contains { $0.contains("How many minutes") })
  }

  @Test func `more than any team could do has no number`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 1000000000000", "review_minutes: 600"])
    #expect(plan.capacity.last?.reviewersNeeded == nil)
  }

  @Test func `steps that people keep leave the hours open`() throws {
    func plan(_ actor: String) throws -> Plan {
      try PlansTests.plan(
        "bbbbbbbbbb", Self.batch,
        rest: """
          steps:
            - {name: Talk, actor: \(actor)}
            - name: Decide
              actor: system
              decides: yes
              answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
          """)
    }
    let kept = try plan("person")
    #expect(kept.capacity.last?.work.day.isComplete == false)
    let gone = try plan("customer")
    #expect(gone.capacity.last?.work.day.isComplete == true)
  }

  @Test func `cases beyond the cap go on as today`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      ["volume_per_day: 310", "review_minutes: 12", "handling_minutes: 6", "timing: batch"])
    let broad = try #require(plan.capacity.first { $0.phase == "broad" })
    // A quarter of the cases is approved, and the whole ones of them are read blind for the gate;
    // three quarters of six minutes each go on beside.
    #expect(broad.reviewsPerHour == (310 * 0.25 + 77) / 8)
    #expect(abs(broad.work.day.hoursAsToday.mid - 310 * 0.75 * 6 / 60) < 0.01)
    #expect(plan.capacity.last?.work.day.hoursAsToday.mid == 0)
  }

  @Test func `people decide every case of a manual plan`() throws {
    let plan = try plan("cccccccccc", Self.batch)
    let last = try #require(plan.capacity.last)
    let day = last.work.day
    #expect(day.rows.contains { $0.kind == .byHand && $0.casesPerDay?.mid == 1_200 })
    // 200 hours of cases and the checks on top.
    let checks = day.rows.filter { $0.kind == .checks }.compactMap { $0.casesPerDay?.mid }
      .reduce(0, +)
    #expect(last.reviewsPerHour == checks / 10)
    let hours = 1_200.0 * 10 / 60 + checks * 6 / 60
    #expect(last.reviewersNeeded == Int((hours / (8 * 0.7 * 0.85)).rounded(.up)))
  }

  @Test func `a timer is reckoned with where the pattern says so and no lane says otherwise`()
    throws
  {
    let timed = try plan("bbbbbbbbbb", Self.figures + ["pattern: escalation"])
    #expect(timed.figures.capacity.staff.expires)
    let waiting = try plan("bbbbbbbbbb", Self.figures + ["pattern: predictive-routing"])
    #expect(!waiting.figures.capacity.staff.expires)
    #expect(try !ModelFile.chat.plan().figures.capacity.staff.expires)
  }

  @Test func `posts count shifts and shrinkage`() throws {
    let live = try plan("bbbbbbbbbb", Self.figures + ["shrinkage: 0.2"])
    // Three on duty for ten hours, eight to a post, a fifth away.
    #expect(live.capacity.last?.posts == 4.7)
    let batch = try plan("bbbbbbbbbb", Self.batch + ["shrinkage: 0.2"])
    // 24 hours of work at 85%.
    #expect(batch.capacity.last?.posts == 4.5)
  }

}
