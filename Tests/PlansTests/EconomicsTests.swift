// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct EconomicsTests {
  /// The worked example of the documentation; 2026, in which it is assessed, has 261 working days.
  private static let worked = [
    "volume_per_day: 200", "handling_minutes: 12", "review_minutes: 3", "hourly_cost: 40",
    "shrinkage: 0.2", "error_cost: 50", "proposal_error_rate: 0.06", "reviewer_miss_rate: 0.1",
    "reviewers: 2", "current_state: assisted", "currency: EUR",
  ]

  /// What an hour at work on every working day costs in a year.
  private static let hour = 40 * 261 / 0.8

  private static func worked(_ changes: [String: String?], _ more: [String] = []) -> [String] {
    worked.compactMap { line -> String? in
      let key = String(line.prefix { $0 != ":" })
      guard let change = changes[key] else { return line }
      return change.map { "\(key): \($0)" }
    } + more
  }

  private func line(_ id: String, in plan: Plan) -> Economics.Line? {
    plan.economics.lines.first { $0.id == id }
  }

  private func amount(_ id: String, in plan: Plan) -> Double? { line(id, in: plan)?.amount }

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) / expected - 1) < 1e-6
  }

  private static let approved = """
    steps:
      - name: Decide
        actor: system
        answers: {reliability: a, error_risk: c, judgment: b, customer_sensitivity: b}
    """

  /// What cases can fill of two people of eight paid hours, a fifth of them away: 85%.
  private static let there = 2 * 8 * 0.8 * 0.85
  /// Less two hours of looks: by hand the cases would take 40, which nobody has.
  private static let freed = there - 2

  @Test func `yearly amounts follow their formulas`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked)
    // 200 cases of 12 minutes; two people of eight paid hours; a fifth of the cases looked at.
    #expect(near(amount("work_today", in: plan), 40 * Self.hour))
    #expect(near(amount("people_today", in: plan), Self.there * Self.hour))
    #expect(near(amount("work_steady", in: plan), 2 * Self.hour))
    #expect(near(amount("net_against_people", in: plan), (Self.there - 2) * Self.hour))
    #expect(near(amount("net_on_paper", in: plan), 38 * Self.hour))
    #expect(near(amount("checks", in: plan), 2 * Self.hour))
    #expect(near(amount("cost_per_check", in: plan), 2))
    #expect(near(amount("break_even_errors", in: plan), 2 / 50.0 / 0.9))
    // The gate holds what goes alone to the target of 2%.
    #expect(near(amount("errors_left", in: plan), 4 * 50 * 261))
    // 12 of 200 proposals are wrong, and people look at them today: nobody saves what nobody lets out.
    #expect(line("errors_before", in: plan) == nil)
    #expect(line("errors_saved", in: plan) == nil)
    #expect(near(amount("net", in: plan), Self.freed * Self.hour))
    #expect(plan.figures.costs.savings == amount("net", in: plan))
  }

  @Test func `formulas are printed with their numbers`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked)
    #expect(
      line("work_today", in: plan)?.formula
        == "40 hours a day × 261 days × 40 EUR an hour ÷ (1 − 20% away)")
    #expect(
      line("errors_left", in: plan)?.formula
        == "4 wrong results a day × 261 days × 50 EUR for an error")
    let unknown = try PlansTests.plan(
      "bbbbbbbbbb", Self.worked(["handling_minutes": nil, "shrinkage": nil]))
    #expect(line("work_today", in: unknown)?.formula.hasPrefix("? hours a day") == true)
    #expect(line("work_today", in: unknown)?.formula.contains("(assumed)") == true)
    #expect(line("work_today", in: unknown)?.amount == nil)
    #expect(line("work_today", in: unknown)?.shown == nil)
  }

  @Test func `today counts no more hours than the cases fill, in the formula as well`() throws {
    // 200 cases of three minutes are ten hours, and the two people have 12.8.
    let plan = try plan("bbbbbbbbbb", Self.worked(["handling_minutes": "3"]))
    #expect(near(amount("people_today", in: plan), 10 * Self.hour))
    #expect(line("people_today", in: plan)?.formula.hasPrefix("10 hours a day") == true)
    #expect(near(amount("net", in: plan), (10 - 2) * Self.hour))
    let net = try #require(line("net", in: plan)?.formula)
    #expect(net.contains(try #require(line("people_today", in: plan)?.title)))
  }

  @Test func `what people change is not what is wrong`() throws {
    let plan = try plan(
      "bbbbbbbbbb", Self.worked(["proposal_error_rate": nil], ["override_rate_today: 0.06"]))
    #expect(line("errors_before", in: plan) == nil)
    #expect(line("errors_saved", in: plan) == nil)
    // No more can be wrong than people change, and the gate allows the target: none to 2%.
    let left = try #require(line("errors_left", in: plan))
    #expect(near(left.amount, 4 * 50 * 261))
    #expect(left.low == 0)
    // Without errors the net is that of the work alone.
    #expect(near(amount("net", in: plan), Self.freed * Self.hour))
    #expect(plan.economics.missing.contains { $0.contains("proposals") })
  }

  @Test func `wrong results of people are not set against those of the system`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      Self.worked(
        ["proposal_error_rate": nil, "current_state": "manual"], ["error_rate_today: 0.04"]))
    #expect(line("errors_before", in: plan) == nil)
    // Nobody can know it of a system that does not work yet.
    #expect(plan.economics.missing.allSatisfy { !$0.contains("proposals") })
  }

  @Test func `an unknown miss rate is a range and never none`() throws {
    func left(_ rate: String?) throws -> Economics.Line? {
      line(
        "errors_left",
        in: try PlansTests.plan(
          "bbbbbbbbbb", Self.worked(["reviewer_miss_rate": rate]), rest: Self.approved))
    }
    // Every case is approved: 12 wrong a day, of which reviewers let pass what they miss.
    #expect(near(try left("0.1")?.amount, 1.2 * 50 * 261))
    #expect(try left("0.1")?.low == nil)
    let unknown = try #require(try left(nil))
    #expect(near(unknown.amount, 3.6 * 50 * 261))
    #expect(unknown.low == 0)
    #expect(near(unknown.high, 3.6 * 50 * 261))
    let plan = try plan("bbbbbbbbbb", Self.worked(["reviewer_miss_rate": nil]))
    let assumed = plan.assumptions.first { $0.field == "reviewer_miss_rate" }
    #expect(assumed?.used == .number(0.3))
    let even = try #require(line("break_even_errors", in: plan))
    #expect(near(even.low, 0.04))
    #expect(near(even.high, 0.04 / 0.7))
  }

  @Test func `errors that a system lets out today are saved where people stop them`() throws {
    let alone = Self.worked(["current_state": "automated", "proposal_error_rate": nil])
    let plan = try plan("bbbbbbbbbb", alone, rest: "system_cost_per_year: 0")
    #expect(line("errors_before", in: plan) == nil)
    let counted = alone + ["error_rate_today: 0.06"]
    let known = try PlansTests.plan("bbbbbbbbbb", counted, rest: "system_cost_per_year: 0")
    #expect(near(amount("errors_before", in: known), 12 * 50 * 261))
    let left = try #require(amount("errors_left", in: known))
    #expect(near(amount("errors_saved", in: known), 12 * 50 * 261 - left))
    let saved = try #require(amount("errors_saved", in: known))
    let work =
      try #require(amount("people_today", in: known)) - (amount("work_steady", in: known) ?? 0)
    #expect(near(amount("net", in: known), work + saved))
  }

  @Test func `a counted sample makes the net a range`() throws {
    let alone = Self.worked(["current_state": "automated", "proposal_error_rate": nil])
    let exact = try #require(
      line("net", in: try plan("bbbbbbbbbb", alone + ["error_rate_today: 0.06"])))
    #expect(exact.low == nil)
    // 12 of 200: 3.1% to 10.2% by Clopper and Pearson.
    let net = try #require(
      line(
        "net",
        in: try plan(
          "bbbbbbbbbb", alone + ["error_rate_today: {answer: 0.06, of: 200, count: 12}"])))
    #expect(near(net.amount, exact.amount ?? .nan))
    #expect((net.low ?? .nan) < (exact.amount ?? .nan))
    #expect((net.high ?? .nan) > (exact.amount ?? .nan))
  }

  @Test func `no saving is promised before the system's cost is known`() throws {
    let unknown = try plan("bbbbbbbbbb", Self.worked).economics
    #expect(unknown.missing.contains { $0.contains("the system itself cost") })
    #expect(unknown.lines.first { $0.id == "system" }?.amount == nil)
    let known = try plan("bbbbbbbbbb", Self.worked, rest: "system_cost_per_year: 100000").economics
    #expect(known.lines.first { $0.id == "system" }?.amount == 100_000)
    #expect(known.missing.allSatisfy { !$0.contains("the system itself cost") })
  }

  private static func keeping(_ actor: String) -> String {
    """
    steps:
      - {name: Talk, actor: \(actor)}
      - name: Decide
        actor: system
        decides: yes
        answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
    """
  }

  @Test func `steps that people keep leave the net open`() throws {
    let open = try plan("bbbbbbbbbb", Self.worked, rest: Self.keeping("person"))
    #expect(open.figures.costs.savings == nil)
    #expect(open.figures.costs.leastExtraCost == nil)
    #expect(open.economics.missing.contains { $0.contains("steps that people keep") })
    let dear = try plan(
      "bbbbbbbbbb", Self.worked(["review_minutes": "120"]), rest: Self.keeping("person"))
    // 80 hours of looks in the place of 10.88.
    #expect(near(dear.figures.costs.leastExtraCost, (80 - Self.there) * Self.hour))
    let gone = try plan("bbbbbbbbbb", Self.worked, rest: Self.keeping("customer"))
    #expect(gone.figures.costs.savings != nil)
  }

  @Test func `reviews that cost more than they can catch are told and raise the risk`() throws {
    func told(_ minutes: String, _ rate: String = "0.06") throws -> (Double?, Risk.Level?) {
      let plan = try plan(
        "bbbbbbbbbb",
        Self.worked(
          ["review_minutes": minutes, "proposal_error_rate": rate, "handling_minutes": "600"]),
        // Who reads takes as long as who reviews.
        rest: "audit: {who: Reader, minutes: \(minutes)}")
      return (plan.figures.costs.reviews.unpaid, plan.risks.first { $0.id == "cost" }?.level)
    }
    // All errors: 12 a day of 50 are 156,600 a year, as much as 12 hours of looks: 18 minutes each.
    let cheap = try told("17.9")
    #expect(cheap == (nil, .low))
    let dear = try told("18.3")
    #expect(near(dear.0, 12.2 * Self.hour - 156_600))
    #expect(dear.1 == .medium)
    // Unknown is no reason to think that they do not pay.
    #expect(try told("18.3", "\"?\"").0 == nil)
  }

  @Test func `where a system works today, people there are what counts`() throws {
    let plan = try plan(
      "bbbbbbbbbb",
      Self.worked(["current_state": "automated", "proposal_error_rate": nil])
        + ["error_rate_today: 0.04"])
    #expect(line("work_today", in: plan) == nil)
    #expect(line("net_on_paper", in: plan) == nil)
    #expect(near(amount("errors_before", in: plan), 8 * 50 * 261))
    #expect(
      near(amount("net", in: plan), (12.8 - 2) * Self.hour + 4 * 50 * 261))
  }

  @Test func `two inputs of ours give a number, three what to find out`() throws {
    let live = Self.worked(
      ["shrinkage": nil], ["timing: real-time", "service_hours: 8", "review_sla_minutes: 15"])
    func steady(without keys: [String]) throws -> (Double?, [String]) {
      let plan = try plan(
        "bbbbbbbbbb", live.filter { line in !keys.contains { line.hasPrefix("\($0):") } })
      return (amount("work_steady", in: plan), plan.economics.missing)
    }
    // The share of time away and the hours of service.
    #expect(try steady(without: ["service_hours"]).0 != nil)
    let three = try steady(without: ["service_hours", "review_sla_minutes"])
    #expect(three.0 == nil)
    #expect(three.1.contains { $0.contains("away") || $0.contains("paid time") })
  }

  @Test func `a figure that nothing can stand in for is asked for`() throws {
    let plan = try plan("bbbbbbbbbb")
    #expect(amount("work_today", in: plan) == nil)
    #expect(plan.economics.missing.contains { $0.contains("How many cases") })
    let noPay = try PlansTests.plan("bbbbbbbbbb", Self.worked(["hourly_cost": nil]))
    #expect(amount("work_steady", in: noPay) == nil)
    #expect(noPay.economics.missing.contains { $0.contains("hour") })
    #expect(noPay.assumptions.allSatisfy { $0.field != "hourly_cost" })
  }

  @Test func `a currency that nobody chose is an assumption where money is shown`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked(["currency": nil]))
    #expect(plan.assumptions.contains { $0.field == "currency" })
    #expect(line("cost_per_check", in: plan)?.shown == "2 USD")
    let chosen = try PlansTests.plan("bbbbbbbbbb", Self.worked)
    #expect(!chosen.assumptions.contains { $0.field == "currency" })
    #expect(line("cost_per_check", in: chosen)?.shown == "2 EUR")
  }

  @Test func `peaks are paid for`() throws {
    let peak = Self.worked([:], ["peak_volume_per_day: 2000", "peak_days_per_year: 10"])
    let plan = try plan("bbbbbbbbbb", peak)
    // 20 hours of looks against two of 5.44: 9.12 hours beyond, of people who are there for 6.8.
    let people = 2 * 8 * 10 * 40 / 0.8
    #expect(near(amount("peak_people", in: plan), people))
    #expect(near(amount("net", in: plan), Self.freed * Self.hour - people))
    #expect(line("peak_people", in: plan)?.formula.contains("10 days") == true)
  }
}
