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
    #expect(plan.capacity.allSatisfy { !$0.title.isEmpty && !$0.summary.isEmpty })
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
    #expect(plan.capacityNotes.contains { $0.contains("85%") })
  }

  @Test func `a shortfall is told, enough people are not`() throws {
    let few = try plan("bbbbbbbbbb", Self.figures + ["reviewers: 1"])
    #expect(few.capacity.last?.shortfall == "Short by 2: 3 needed, 1 available.")
    #expect(few.decision.warnings.contains { $0.hasPrefix("There are too few people for “") })
    let many = try plan("bbbbbbbbbb", Self.figures + ["reviewers: 400"])
    #expect(many.capacity.allSatisfy { $0.shortfall == nil })
    #expect(many.decision.warnings.allSatisfy { !$0.contains("too few people") })
  }

  @Test func `a shortfall is that of the role that is short`() throws {
    // 240 looks of 30 minutes a day: 120 hours, 25.2 people of 4.76 hours each.
    let slow = Self.batch.map { $0.replacing("review_minutes: 6", with: "review_minutes: 30") }
    let short = try plan("bbbbbbbbbb", slow + ["reviewers: 25"]).capacity.last
    #expect(short?.shortfall == "Short by 1: 26 needed, 25 available.")
    #expect(try plan("bbbbbbbbbb", slow + ["reviewers: 26"]).capacity.last?.shortfall == nil)
  }

  @Test func `without a volume there are no rows`() throws {
    let plan = try plan("bbbbbbbbbb", ["review_minutes: 6"])
    #expect(plan.capacity.isEmpty)
    #expect(plan.capacityNotes.contains { $0.contains("How many cases") })
    #expect(!plan.assumptions.contains { $0.field == "service_hours" })
  }

  @Test func `without a review time there are cases and no people`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 100", "handling_minutes: 5"])
    let steady = try #require(plan.capacity.last)
    #expect(steady.reviewsPerHour == 100 * 0.2 / 8)
    #expect(steady.reviewersNeeded == nil)
    #expect(steady.posts == nil)
    #expect(steady.summary.contains("is not known"))
    #expect(plan.capacityNotes.contains { $0.contains("How many minutes") })
  }

  @Test func `more than any team could do is told as that`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 1000000000000", "review_minutes: 600"])
    #expect(plan.capacity.last?.reviewersNeeded == nil)
    #expect(plan.capacity.last?.summary.contains("any team") == true)
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
    #expect(kept.capacity.last?.summary.hasPrefix("at least ") == true)
    #expect(kept.capacityNotes.contains { $0.contains("that people keep") })
    let gone = try plan("customer")
    #expect(gone.capacity.last?.summary.hasPrefix("at least ") == false)
    #expect(gone.capacityNotes.allSatisfy { !$0.contains("that people keep") })
  }

  @Test func `cases beyond the cap go on as today`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      ["volume_per_day: 310", "review_minutes: 12", "handling_minutes: 6", "timing: batch"])
    let broad = try #require(plan.capacity.first { $0.phase == "broad" })
    // A quarter of the cases is approved, and the whole ones of them are read blind for the gate;
    // three quarters of six minutes each go on beside.
    #expect(broad.reviewsPerHour == (310 * 0.25 + 77) / 8)
    #expect(broad.summary.contains("23.3 hours of work go on as today"))
    #expect(plan.capacity.last?.summary.contains("as today") == false)
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
    #expect(plan.capacityNotes.contains { $0.contains("first phase is training") })
  }

  @Test func `a timer is reckoned with where the pattern says so and no lane says otherwise`()
    throws
  {
    let timed = try plan("bbbbbbbbbb", Self.figures + ["pattern: escalation"])
    #expect(timed.capacityNotes.contains { $0.contains("M/M/c+D") })
    let waiting = try plan("bbbbbbbbbb", Self.figures + ["pattern: predictive-routing"])
    #expect(waiting.capacityNotes.contains { $0.contains("Erlang C") })
    #expect(try ModelFile.chat.plan().capacityNotes.contains { $0.contains("Erlang C") })
  }

  @Test func `posts count shifts and shrinkage`() throws {
    let live = try plan("bbbbbbbbbb", Self.figures + ["shrinkage: 0.2"])
    // Three on duty for ten hours, eight to a post, a fifth away.
    #expect(live.capacity.last?.posts == 4.7)
    let batch = try plan("bbbbbbbbbb", Self.batch + ["shrinkage: 0.2"])
    // 24 hours of work at 85%.
    #expect(batch.capacity.last?.posts == 4.5)
  }

  @Test func `what today's people can do by hand is told`() throws {
    func note(_ reviewers: Int) throws -> String? {
      try plan("bbbbbbbbbb", Self.batch + ["reviewers: \(reviewers)"]).capacityNotes
        .first { $0.contains("By hand") || $0.contains("free to check") }
    }
    // 8 paid hours, 30% away, 85% of the rest: 28 cases of ten minutes each.
    #expect(try note(1)?.contains("28 cases a day, 2% of") == true)
    #expect(try note(100)?.contains("100%") == true)
    #expect(try note(0)?.contains("Nobody is free") == true)
  }

  @Test func `a peak is told with what it leaves`() throws {
    let peak = Self.batch + ["peak_volume_per_day: 2400", "peak_days_per_year: 5"]
    func notes(_ reviewers: Int) throws -> [String] {
      try plan("bbbbbbbbbb", peak + ["reviewers: \(reviewers)"]).capacityNotes.filter {
        $0.contains("peak day")
      }
    }
    #expect(
      try plan("bbbbbbbbbb", Self.batch).capacityNotes.allSatisfy { !$0.contains("peak day") })
    // 480 looks of six minutes: 48 hours; six people have 28.56 of them, eleven 52.36.
    #expect(
      try notes(11) == [
        "A peak day of steady operation brings 48 hours of work, which the people there can do."
      ])
    // 5 · (48 − 28.56) = 97.2 hours lie; 4.56 are left of an ordinary day: 22 days.
    let left = try #require(try notes(6).first)
    #expect(left.contains("97.2 hours"))
    #expect(left.contains("22 working days"))
    // 24 hours of an ordinary day against 23.8: never.
    #expect(try notes(5).first?.contains("no time to clear it") == true)
  }

  @Test func `a peak at the queues is told in people`() throws {
    let notes = try plan(
      "bbbbbbbbbb", Self.figures + ["peak_volume_per_day: 2400", "peak_days_per_year: 5"]
    ).capacityNotes
    // 48 hours of work in ten: five people at 96% are too many hours each, six are 80%.
    #expect(notes.contains { $0.contains("48 hours of work and takes 6 people at the same time") })
  }

  @Test func `each way back of steady operation is told`() throws {
    let notes = try ModelFile.loans.plan().capacityNotes
    let ways = try ModelFile.loans.plan().figures.capacity.waysBack.filter(\.isLastPhase)
    #expect(!ways.isEmpty)
    #expect(notes.count { $0.contains("falls back to") } == ways.count { $0.ordinary.hours != nil })
  }
}
