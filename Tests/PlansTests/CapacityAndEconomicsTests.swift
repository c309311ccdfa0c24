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
    #expect((steady.withinLimit ?? 0) >= 0.98)
    // Half of them are drawn at random and fill the time between the others: 2.4 people's work at
    // 85% takes three, who would take up too few in time if all had to wait for them.
    #expect(steady.reviewersNeeded == 3)
    #expect(steady.occupancy.map { abs($0 - 0.8) < 0.001 } == true)
    let fewer = Self.figures.map { $0.replacing(": 1200", with: ": 240") }
    let every = try plan("bccbaabbab", fewer).capacity.last
    #expect(every?.reviewsPerHour == 24)
    #expect(every?.reviewersNeeded == 4)
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
    #expect(few.capacity.last?.shortfall == "Short by 2: 3 needed, 1 available.")
    // 360 reviews of six minutes in “Narrowed triggers” take the most people.
    #expect(
      few.decision.warnings.contains {
        $0.hasPrefix("There are too few people for “Broad review”, “Review on triggers”")
          && $0.contains("“Steady operation”. Short by 4: 5 needed") && $0.contains("widest gap")
      }, "\(few.decision.warnings)")
    let patient = Self.figures.map { $0.replacing("minutes: 15", with: "minutes: 60") }
    let one = try plan("bbbbbbbbbb", patient + ["reviewers: 4"]).decision.warnings
    #expect(one.contains { $0.contains("for “Narrowed triggers”. Short by 1: 5 needed") })
    #expect(one.allSatisfy { !$0.contains("widest gap") })
    let enough = try plan("bbbbbbbbbb", Self.figures + ["reviewers: 3"])
    #expect(enough.capacity.last?.shortfall == nil)
    #expect(enough.decision.warnings.allSatisfy { !$0.contains("“Steady operation”") })
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
    // Four people behind the queue for ten hours a day, whether cases come or not.
    // Three people on duty for ten hours.
    #expect(amount("checks", in: plan) == 225_000)
    // The system's own rate is not known, so the target that the rollout proves counts.
    #expect(amount("errors_left", in: plan) == 150_000)
    #expect(amount("errors_caught", in: plan) == nil)
    #expect(amount("cost_per_check", in: plan) == 3)
    #expect(amount("cost_human-in-the-loop", in: plan) == 375_000)
    #expect(amount("cost_manual", in: plan) == 2_100_000)
    // What the system would do alone is not known without its override rate.
    #expect(amount("cost_full-automation", in: plan) == nil)
  }

  /// The worked example of the documentation.
  private static let worked = [
    "volume_per_day: 200", "handling_minutes: 12", "review_minutes: 3", "hourly_cost: 40",
    "error_cost: 50", "error_rate_today: 0.04", "override_rate_today: 0.06",
    "reviewer_miss_rate: 0.1", "currency: EUR",
  ]

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) / expected - 1) < 1e-6
  }

  @Test func `reviews catch what triggers find and reviewers notice`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked)
    let caught = try #require(plan.economics.lines.first { $0.id == "errors_caught" })
    // 3,000 errors a year, 1 − 0.8 · 0.9² of them seen, nine in ten of those noticed, 50 each.
    #expect(near(caught.amount, 47_520))
    // No better than chance: a fifth seen. At a lift of six: 1 − 0.8 · 0.9⁵.
    #expect(near(caught.low, 150_000 * 0.2 * 0.9))
    #expect(near(caught.high, 150_000 * 0.527_608 * 0.9))
    #expect(near(amount("errors_left", in: plan), 102_480))
    #expect(near(amount("cost_human-in-the-loop", in: plan), 122_480))
    #expect(near(amount("cost_full-automation", in: plan), 155_000))
    #expect(plan.assumptions.contains { $0.field == "trigger_lift" })
  }

  @Test func `where a system does the work today its own errors count`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked + ["current_state: automated"])
    // 4% wrong today is the system's; what people would get wrong by hand nobody has said.
    #expect(near(amount("cost_full-automation", in: plan), 200 * 250 * (0.05 * 2 + 0.04 * 50)))
    #expect(near(amount("cost_today", in: plan), 100_000))
    #expect(amount("cost_manual", in: plan) == nil)
    #expect(!plan.economics.lines.contains { $0.id == "work_today" || $0.id == "break_even" })
  }

  @Test func `what a formula assumes is listed without a number, too`() throws {
    let plan = try plan("bbbbbbbbbb")
    #expect(amount("errors_caught", in: plan) == nil)
    #expect(plan.assumptions.contains { $0.field == "trigger_lift" })
    #expect(plan.assumptions.contains { $0.field == "reviewer_miss_rate" })
  }

  @Test func `work that people keep leaves the savings open`() throws {
    func steps(_ actor: String) -> String {
      """
      steps:
        - name: Decide
          actor: system
          decides: yes
          answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
        - name: Call back
          actor: \(actor)
      """
    }
    let kept = try plan("bbbbbbbbbb", Self.worked, rest: steps("person"))
    #expect(amount("cost_human-in-the-loop", in: kept) == nil)
    #expect(amount("errors_left", in: kept) != nil)
    #expect(kept.economics.notes.contains { $0.contains("steps that people keep") })
    let gone = try plan("bbbbbbbbbb", Self.worked, rest: steps("customer"))
    #expect(amount("cost_human-in-the-loop", in: gone) != nil)
  }

  @Test func `formulas are printed with their numbers`() throws {
    let plan = try plan("bbbbbbbbbb", Self.worked)
    let work = try #require(plan.economics.lines.first { $0.id == "work_today" })
    #expect(
      work.formula
        == "200 cases a day × 250 working days × 12 minutes of work on a case × 40 EUR an hour ÷ 60 minutes"
    )
    let unknown = try Self.planInEuros().economics.lines.first { $0.id == "work_today" }
    #expect(unknown?.formula.hasPrefix("? cases a day") == true)
    #expect(unknown?.formula.contains("10 minutes of work on a case (assumed)") == true)
  }

  @Test func `where people approve every case no lift is assumed`() throws {
    let steps = """
      steps:
        - name: Decide
          actor: system
          answers: {reliability: a, error_risk: c, judgment: b, customer_sensitivity: b}
      """
    let plan = try plan("bbbbbbbbbb", Self.worked, rest: steps)
    let left = try #require(plan.economics.lines.first { $0.id == "errors_left" })
    #expect(near(left.amount, 15_000))
    #expect(left.low == nil)
    #expect(!plan.assumptions.contains { $0.field == "trigger_lift" })
  }

  @Test func `an assumed figure makes a range`() throws {
    let given = Self.worked.filter { !$0.hasPrefix("hourly_cost") }
    let plan = try plan("bbbbbbbbbb", given)
    let checks = try #require(plan.economics.lines.first { $0.id == "checks" })
    #expect(near(checks.amount, 20_000))
    #expect(near(checks.low, 12_500))
    #expect(near(checks.high, 35_000))
    #expect(checks.shown == "20,000 EUR (12,500 to 35,000)")
  }

  @Test func `errors above the target are told, errors at it are not`() throws {
    // 6% · (1 − 0.352 · 0.9) is 4.0992%.
    func warns(_ target: String) throws -> Bool {
      try plan("bbbbbbbbbb", Self.worked + ["target_error_rate: \(target)"]).economics.notes
        .contains { $0.contains("above the target") }
    }
    #expect(try warns("0.0409"))
    #expect(try !warns("0.041"))
    // Two decimals of a percentage show no difference.
    #expect(try !warns("0.04099"))
  }

  @Test func `errors just above the target are shown above it`() throws {
    func note(_ target: String) throws -> String? {
      try plan("bbbbbbbbbb", Self.worked + ["target_error_rate: \(target)"]).economics.notes
        .first { $0.contains("above the target") }
    }
    #expect(try note("0.04")?.contains("about 4.1% of results") == true)
    #expect(try note("0.0409")?.contains("about 4.1% of results") == true)
    let close = try plan(
      "bbbbbbbbbb",
      Self.worked.map {
        $0.replacing("override_rate_today: 0.06", with: "override_rate_today: 0.0294")
      } + ["target_error_rate: 0.02"]
    ).economics.notes
    // 2.94% · 0.6832 is 2.0086%.
    #expect(close.contains { $0.contains("about 2.01% of results") })
  }

  @Test func `savings and extra costs are told`() throws {
    let saving = try plan("bbbbbbbbbb", Self.worked).economics.notes
    // Errors let through are 150,000 · (1 − 0.9 · 0.2) at most, 150,000 · (1 − 0.9 · 0.527608) at
    // least; work and errors of today are exact.
    #expect(saving.contains { $0.contains("saves about 378,000 EUR (357,000 to 401,000) a year") })
    let assumed = try plan(
      "bbbbbbbbbb", Self.worked.filter { !$0.hasPrefix("hourly_cost") }
    ).economics
    // Both years rest on the same hour: their ends must not be set against each other.
    #expect(assumed.savings != nil)
    #expect(assumed.savingsRange == nil)
    let costly = try plan(
      "bbbbbbbbbb",
      Self.worked.map {
        $0.replacing("override_rate_today: 0.06", with: "override_rate_today: 0.9")
      }
    ).economics.notes
    #expect(
      costly.contains { $0.contains("costs about") && $0.contains("more than the work of today") })
  }

  @Test func `extra costs are told on the first page, savings are not`() throws {
    #expect(
      try plan("bbbbbbbbbb", Self.worked).decision.warnings.allSatisfy { !$0.contains("costs") })
    let costly = try plan(
      "bbbbbbbbbb",
      Self.worked.map {
        $0.replacing("override_rate_today: 0.06", with: "override_rate_today: 0.9")
      })
    let warning = try #require(costly.decision.warnings.first { $0.contains("costs about") })
    #expect(costly.economics.notes.contains(warning))
  }

  /// A design in which a person keeps a step, so that its total is not known.
  private static func keeping(_ figures: [String]) throws -> Plan {
    try plan(
      "bbbbbbbbbb",
      Self.worked.map { figure in
        figures.first { $0.hasPrefix(figure.prefix { $0 != ":" }) } ?? figure
      },
      rest: [
        "steps:", "  - {name: Talk, actor: person}",
        "  - name: Decide", "    actor: system", "    decides: yes",
        "    answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}",
      ].joined(separator: "\n"))
  }

  @Test func `what is known of an open total can exceed today`() throws {
    let open = try Self.keeping([])
    #expect(open.economics.savings == nil)
    #expect(open.economics.leastExtraCost == nil)
    #expect(
      open.economics.notes.contains {
        $0.contains("Whether the design saves or costs money cannot be said")
      })
    #expect(open.economics.missing.last?.contains("steps that people keep") == true)
    // Reviews so long that they alone cost more than the work and the errors of today.
    let dear = try Self.keeping(["review_minutes: 600"])
    let year = try #require(dear.economics.years.first { $0.isChosen })
    let today = try #require(dear.economics.years.last?.total.amount)
    #expect(dear.economics.leastExtraCost == year.knownPart - today)
    #expect(dear.decision.warnings.contains { $0.contains("costs at least") })
    #expect(dear.economics.notes.contains { $0.contains("How much more it costs cannot be said") })
    #expect(dear.economics.lines.allSatisfy { $0.id != "break_even" })
  }

  @Test func `reviews that cost more than they catch are told and raise the risk`() throws {
    func told(_ minutes: String) throws -> (unpaid: Double?, level: Risk.Level?) {
      let plan = try plan(
        "bbbbbbbbbb",
        Self.worked.map { $0.hasPrefix("review_minutes") ? "review_minutes: \(minutes)" : $0 })
      #expect(
        plan.economics.notes.contains { $0.contains("errors that they catch are worth") }
          == (plan.economics.unpaidChecks != nil))
      return (plan.economics.unpaidChecks, plan.risks.first { $0.id == "cost" }?.level)
    }
    let cheap = try told("1")
    #expect(cheap.unpaid == nil)
    #expect(cheap.level == .low)
    let dear = try told("120")
    #expect((dear.unpaid ?? 0) > 0)
    #expect(dear.level == .medium)
  }

  @Test func `an assumed check takes no longer than the case`() throws {
    func shown(_ handling: String) throws -> String {
      let given = Self.worked.filter {
        !$0.hasPrefix("review_minutes") && !$0.hasPrefix("handling")
      }
      let plan = try plan("bbbbbbbbbb", given + ["handling_minutes: \(handling)"])
      let line = try #require(plan.economics.lines.first { $0.id == "cost_per_check" })
      return line.formula
    }
    #expect(try shown("1.5").contains("1.5 minutes for a check (assumed)"))
    #expect(try shown("5").contains("5 minutes for a check (assumed)"))
    #expect(try shown("20").contains("5 minutes for a check (assumed)"))
  }

  @Test func `an assumed check ranges up to the whole case`() throws {
    func range(_ handling: String) throws -> (low: Double?, high: Double?) {
      let given = Self.worked.filter {
        !$0.hasPrefix("review_minutes") && !$0.hasPrefix("handling")
      }
      let plan = try plan("bbbbbbbbbb", given + ["handling_minutes: \(handling)"])
      let line = try #require(plan.economics.lines.first { $0.id == "cost_per_check" })
      return (line.low, line.high)
    }
    // 3 to 10 minutes at 40 an hour; of a case of 1.5 minutes 0.9 to all of it.
    #expect(near(try range("20").low, 2))
    #expect(near(try range("20").high, 10 * 40 / 60))
    #expect(near(try range("8").high, 8 * 40 / 60))
    #expect(near(try range("1.5").low, 0.6))
    #expect(near(try range("1.5").high, 1))
  }

  @Test func `another verdict's checks are priced as its people would be`() throws {
    // Full automation by letters; where somebody waits, a review would keep people on duty.
    func checks(_ timing: String) throws -> Double? {
      let plan = try plan(
        "aaaaaaaaaa",
        Self.worked + ["timing: \(timing)", "service_hours: 8", "review_sla_minutes: 5"])
      #expect(plan.verdict == .fullAutomation)
      let year = try #require(plan.economics.years.first { $0.verdict == .humanInTheLoop })
      return year.total.amount.map { $0 - 150_000 * (1 - 0.422 * 0.9) }
    }
    // Errors show at once, so 5% is drawn at random: 1 − 0.8 · 0.85² of them are seen.
    #expect(near(try checks("batch"), 20_000))
    // 30 urgent checks of 3 minutes in 8 hours: one person would be late, two are not.
    #expect(near(try checks("real-time"), 2 * 8 * 250 * 40))
  }

  @Test func `checks that cost more than today's errors raise the risk`() throws {
    func told(_ minutes: String) throws -> (above: Double?, level: Risk.Level?) {
      let given = Self.worked.filter { !$0.hasPrefix("override_rate_today") }
      let plan = try plan(
        "bbbbbbbbbb",
        given.map { $0.hasPrefix("review_minutes") ? "review_minutes: \(minutes)" : $0 })
      #expect(
        plan.economics.notes.contains { $0.contains("more than all of today's errors") }
          == (plan.economics.checksAboveErrors != nil))
      return (plan.economics.checksAboveErrors, plan.risks.first { $0.id == "cost" }?.level)
    }
    // 10,000 checks a year against errors of 100,000: 15 minutes at 40 an hour are as much.
    #expect(try told("15").above == nil)
    #expect(near(try told("15.3").above, 2_000))
    #expect(try told("15").level == .low)
    #expect(try told("15.3").level == .medium)
  }

  @Test func `nobody is asked how often a system errs that does not work yet`() throws {
    func asks(_ state: String) throws -> Bool {
      let given = Self.worked.filter { !$0.hasPrefix("override_rate_today") }
      let plan = try plan("bbbbbbbbbb", given + ["current_state: \(state)"])
      return plan.economics.missing.contains { $0.contains("changed or rejected") }
    }
    #expect(try !asks("manual"))
    #expect(try asks("assisted"))
  }

  @Test func `training needs no checkers`() throws {
    let plan = try plan("cccccccccc", Self.figures)
    #expect(plan.capacity.map(\.phase) == ["sample", "assess-again"])
    #expect(plan.capacityNotes.contains { $0.contains("first phase is training") })
  }

  @Test func `checks are those of the cases under the cap`() throws {
    // A quarter of 310 is 77.5 cases; the cap lets 77 through.
    let plan = try plan(
      "bbbbbbbbbb", ["volume_per_day: 310", "review_minutes: 12", "timing: batch"])
    #expect(plan.schedule.phases[1].volumeCap.contains("at most 77"))
    #expect(plan.capacity.first?.summary.hasPrefix("77 checks") == true)
    // Half of 155 are 77.5, and the hours are those of as many.
    #expect(plan.capacity[1].summary.hasPrefix("77.5 checks of 12 minutes a day, 15.5 hours"))
  }

  @Test func `full automation breaks even at an error rate`() throws {
    let plan = try plan("aaaaaaaaaa", Self.worked)
    // A case costs 8 of work and 2 of errors by hand, and 5% of checks at 2 each: 9.90 of 50.
    #expect(near(amount("break_even_rate", in: plan), 0.198))
  }

  @Test func `a timer is reckoned with where the pattern says so`() throws {
    let timed = try plan("bbbbbbbbbb", Self.figures + ["pattern: escalation"])
    #expect(timed.capacityNotes.contains { $0.contains("M/M/c+D") })
    let waiting = try plan("bbbbbbbbbb", Self.figures + ["pattern: predictive-routing"])
    #expect(waiting.capacityNotes.contains { $0.contains("Erlang C") })
  }

  @Test func `posts count shifts and shrinkage`() throws {
    let live = try plan("bbbbbbbbbb", Self.figures + ["shrinkage: 0.2"])
    // Three on duty for ten hours, eight to a post, a fifth away.
    #expect(live.capacity.last?.posts == 4.7)
    let batch = try plan(
      "bbbbbbbbbb",
      Self.figures.map { $0.replacing("real-time", with: "batch") } + ["shrinkage: 0.2"])
    // 24 hours of work at 85%.
    #expect(batch.capacity.last?.posts == 4.5)
  }

  @Test func `what today's reviewers can carry is told`() throws {
    func note(_ reviewers: Int) throws -> String? {
      let figures = Self.figures.map { $0.replacing("real-time", with: "batch") }
      return try plan("bbbbbbbbbb", figures + ["reviewers: \(reviewers)"]).capacityNotes
        .first { $0.contains("carry") || $0.contains("free to check") }
    }
    // One person has 8.5 of ten hours for 85 checks of six minutes.
    #expect(try note(1)?.contains("up to 7% of all cases, 85 a day") == true)
    #expect(try note(14)?.contains("up to 99%") == true)
    #expect(try note(15)?.contains("could look at every case") == true)
    #expect(try note(0)?.contains("Nobody is free") == true)
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
