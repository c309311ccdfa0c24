// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct PortfolioTests {
  /// 100 cases of ten minutes a day, of which 5% or 10% are drawn and read for two minutes each.
  private static let figures = [
    "volume_per_day: 100", "handling_minutes: 10", "review_minutes: 2", "timing: batch",
    "reviewer_role: Clerk", "reviewers: 2", "service_hours: 8",
  ]
  private static let money = [
    "hourly_cost: 30", "error_cost: 50", "error_rate_today: 0.04", "target_error_rate: 0.01",
    "currency: EUR",
  ]

  private func row(
    _ letters: String, _ answers: [String] = figures, id: String = "test"
  ) throws -> PortfolioRow {
    try Shipped.planner().row(for: answerFile(letters, answers, id: id))
  }

  private func only(_ letters: String, _ answers: [String] = figures) throws -> Portfolio.Entry {
    try #require(Portfolio(of: [row(letters, answers)]).entries.first)
  }

  private func replacing(_ key: String, _ value: String?) -> [String] {
    Self.figures.filter { !$0.hasPrefix("\(key):") } + (value.map { ["\(key): \($0)"] } ?? [])
  }

  // MARK: figures

  /// Working days of 2026, which is 52 weeks from a Thursday on and one more Thursday.
  private static let days = Double(52 * 5 + 1)

  /// Hours of a day that cases can fill of two people, three tenths of their paid time away.
  private static let there = 2 * 8 * 0.7 * 0.85

  @Test func `savings are paid hours of today minus those of the design`() throws {
    let row = try row("aaaaaaaaaa", Self.figures + Self.money)
    #expect(row.verdict == .fullAutomation)
    // Five cases of two minutes; by hand the cases would fill more than the people there have.
    let hours = Self.there - 5 * 2 / 60.0
    let expected: Double = hours * Self.days * 30 / 0.7
    let savings = try #require(row.yearlySavings)
    #expect(abs(savings - expected) < 1e-6)
    #expect(row.currency == "EUR")
    // What people get wrong today says nothing about the proposals of a system.
    #expect(row.figures.gain.errorsSaved == nil)
  }

  @Test func `errors count where before and after are counted alike`() throws {
    let alone = ["current_state: automated", "error_rate_today: 0.002"]
    let money = Self.money.filter { !$0.hasPrefix("error_rate_today") }
    let known = Self.figures + money + alone
    let row = try row("aaaaaaaaaa", known)
    // A rate below the target is the same before and after: nobody looked, and nobody does.
    #expect(row.figures.gain.errorsSaved == 0)
    // Where people do the work, nobody lets out what a system would get wrong.
    let byHand = Self.figures + money + ["proposal_error_rate: 0.002"]
    #expect(try self.row("aaaaaaaaaa", byHand).figures.gain.errorsSaved == nil)
    let reviewed = try self.row("bbbbbbbbbb", known + ["reviewer_miss_rate: 0.25"])
    #expect(reviewed.figures.gain.errorsSaved != nil)
  }

  @Test func `the system's own cost is taken off where it is given`() throws {
    let answers = Self.figures + Self.money
    func row(_ rest: String) throws -> PortfolioRow {
      try Shipped.planner().row(for: answerFile("aaaaaaaaaa", answers, rest: rest))
    }
    let open = try row("")
    let paid = try row("system_cost_per_year: 20000")
    #expect(open.yearlySavings.map { $0 - 20_000 } == paid.yearlySavings)
    func reasons(_ row: PortfolioRow) -> String {
      Portfolio(of: [row]).entries.flatMap(\.reasons).joined(separator: " ")
    }
    #expect(open.money == .noPromise)
    #expect(reasons(open).contains("no saving is promised"))
    #expect(!reasons(paid).contains("no saving is promised"))
  }

  @Test func `hours freed need the volume and all minutes`() throws {
    let hours = try #require(try row("aaaaaaaaaa").hoursFreed)
    let expected = (Self.there - 10 / 60.0) * Self.days
    #expect(abs(hours - expected) < 1e-6)
    #expect(try row("aaaaaaaaaa").yearlySavings == nil)
    for missing in ["volume_per_day", "handling_minutes", "review_minutes"] {
      #expect(try row("aaaaaaaaaa", replacing(missing, nil)).hoursFreed == nil)
    }
    let assuming = try row("aaaaaaaaaa")
    #expect(assuming.assumed.contains { $0.contains("Taken as 30%") })
  }

  @Test func `steps that people keep are asked for, and what is known against the work is told`()
    throws
  {
    let steps = [
      "steps:", "  - {name: Talk, actor: person}",
      "  - name: Decide", "    actor: system", "    decides: yes",
      "    answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}",
    ].joined(separator: "\n")
    func entry(_ minutes: String) throws -> (row: PortfolioRow, reasons: String) {
      let answers = replacing("review_minutes", minutes) + Self.money
      let row = try Shipped.planner().row(
        for: answerFile("bbbbbbbbbb", answers, rest: steps))
      let entry = try #require(Portfolio(of: [row]).entries.first)
      return (row, entry.reasons.joined(separator: " "))
    }
    let open = try entry("2")
    #expect(open.row.questions.last?.contains("steps that people keep") == true)
    #expect(open.reasons.contains("What it would save is not known yet."))
    #expect(open.row.hoursFreed == nil)
    let dear = try entry("600")
    #expect(dear.row.yearlySavings == nil)
    // A fifth of the cases at ten hours each, against those of the people there.
    let hours = 20 * 600 / 60.0 - Self.there
    let more: Double = hours * Self.days * 30 / 0.7
    let extra = try #require(dear.row.figures.gain.leastExtraCost)
    #expect(abs(extra - more) < 1e-6)
    #expect(dear.reasons.contains("It costs at least"))
  }

  @Test func `manual work saves nothing and pays for its checks`() throws {
    let hours = try #require(try row("cccccccccc").hoursFreed)
    #expect(hours <= 0)
  }

  @Test func `readiness counts answers in between half and unknown ones not at all`() throws {
    #expect(try row("aaaaaaaaaa").readiness == 1)
    #expect(try row("bbbbbbbbbb").readiness == 0.5)
    #expect(try row("cccccccccc").readiness == 0)
    #expect(try row("aaaab?cccc").readiness == 0.45)
  }

  // MARK: groups, on both sides of each boundary

  @Test func `a decided robust verdict with people is a quick win`() throws {
    #expect(try only("aaaaaaaaaa").group == .quickWin)
    #expect(try only("aaaaaaaaaa", replacing("volume_per_day", nil)).group == .next)
    #expect(try only("aaaaaaaaaa", replacing("review_minutes", "10000")).group == .next)
    #expect(try only("aaaaaaaaaa", replacing("reviewers", "0")).group == .next)
  }

  @Test func `full automation is robust while only a c flips it`() throws {
    let sure = try row("aaaaaaabbb")
    #expect(sure.verdict == .fullAutomation && sure.isRobust)
    let close = try row("aaaaaabbbb")
    #expect(close.verdict == .fullAutomation && !close.isRobust)
    #expect(close.changesToFlip == 1)
  }

  @Test func `a figure may be missing for full automation and not for review`() {
    #expect(Staffing.unknown.allowsQuickWin(fullAutomation: true))
    #expect(!Staffing.unknown.allowsQuickWin(fullAutomation: false))
    #expect(!Staffing.endless.allowsQuickWin(fullAutomation: true))
    #expect(!Staffing.unnamed(needed: 1).allowsQuickWin(fullAutomation: false))
  }

  @Test func `an open question blocks, unless people keep the work anyway`() throws {
    let open = try only("aaaaaaaaa?")
    #expect(open.group == .blocked)
    #expect(open.reasons.first?.contains("at best it is full automation") ?? false)
    #expect(try only("ccccccccc?").group == .leave)
    #expect(try only("aaaaccccc?").group == .blocked)
  }

  @Test func `who does not accept the decision blocks even manual work`() throws {
    func dissent(_ accepts: String) -> [String] {
      Self.figures + ["accountability: {answer: c, dissent: [{who: Auditor, accepts: \(accepts)}]}"]
    }
    #expect(try only("ccccccccc", dissent("no")).group == .blocked)
    #expect(try only("ccccccccc", dissent("yes")).group == .leave)
  }

  // MARK: order

  @Test func `the order of inputs does not matter`() throws {
    let rows = try ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "aaaaaaaaa?", "aaaaaabbbb"]
      .enumerated()
      .map { try row($1, id: "w\($0)") }
    let one = Portfolio(of: rows)
    let other = Portfolio(of: rows.reversed())
    #expect(one.entries.map(\.row.id) == other.entries.map(\.row.id))
    #expect(texts(in: one.entries) == texts(in: other.entries))
    #expect(one.entries.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(one.entries.map(\.group) == one.entries.map(\.group).sorted())
  }

  @Test func `the larger gain comes first, equal ones by id, unknown ones last`() throws {
    let rows = [
      try row("aaaaaaaaaa", id: "b"), try row("aaaaaaaaaa", id: "a"),
      try row("aaaaaaaaaa", replacing("volume_per_day", "30"), id: "c"),
    ]
    let portfolio = Portfolio(of: rows)
    #expect(portfolio.entries.map(\.row.id) == ["a", "b", "c"])
    // 30 cases take five hours by hand, and 1.5 of them are looked at for two minutes.
    let values: [Double?] = [1, 1, (5 - 3 / 60.0) / (Self.there - 10 / 60.0)]
    #expect(portfolio.entries.map(\.value) == values)
  }

  @Test func `money in several currencies is not compared`() throws {
    let euros = try row("aaaaaaaaaa", Self.figures + Self.money, id: "a")
    let dollars = try row(
      "aaaaaaaaaa", Self.figures + Self.money.map { $0.replacing("EUR", with: "USD") }, id: "b")
    #expect(PortfolioMeasure.of([euros, euros]) == .savings(currency: "EUR"))
    #expect(PortfolioMeasure.of([euros, dollars]) == .hours)
    #expect(PortfolioMeasure.of([euros, try row("aaaaaaaaaa")]) == .hours)
    #expect(PortfolioMeasure.of([try row("aaaaaaaaaa", [])]) == nil)
    #expect(Portfolio(of: [dollars, euros]).savings.map(\.currency) == ["EUR", "USD"])
  }

  @Test func `a portfolio without workflows is empty`() {
    let portfolio = Portfolio(of: [])
    #expect(portfolio.isEmpty && portfolio.pools.isEmpty && portfolio.measure == nil)
    #expect(portfolio.reviewersNeeded == nil && portfolio.hoursFreed == nil)
  }

  // MARK: reviewers

  private static let needs: [([ReviewerNeed], Int?)] = [
    ([.batch(0)], 1), ([.batch(1)], 1), ([.batch(1.01)], 2), ([.batch(0.4), .batch(0.6)], 1),
    ([.live(0)], 1), ([.live(2)], 2), ([.live(2), .live(1)], 3), ([.live(2), .batch(0.1)], 3),
    ([.live(2), .endless], nil),
  ]

  @Test(arguments: needs)
  func `loads add up before rounding and queues after`(needs: [ReviewerNeed], people: Int?) {
    #expect(ReviewerNeed.people(for: needs) == people)
  }

  @Test func `one role is one pool with the largest figure given`() throws {
    func row(_ id: String, _ role: String, _ reviewers: String) throws -> PortfolioRow {
      let answers = replacing("reviewer_role", role).map {
        $0.hasPrefix("reviewers:") ? "reviewers: \(reviewers)" : $0
      }
      return try self.row("bbbbbbbbbb", answers, id: id)
    }
    let pools = ReviewerPool.all(of: [
      try row("b", "\"senior  CLERK\"", "3"), try row("a", "Senior clerk", "1"),
      try row("c", "Nurse", "1"),
    ])
    #expect(pools.map(\.role) == ["Nurse", "Senior clerk"])
    #expect(pools[1].workflows == ["a", "b"])
    #expect(pools[1].available == 3 && pools[1].shortBy == 0)
  }

  @Test func `a pool says what is short and what is not counted`() throws {
    let large = replacing("volume_per_day", "12000")
    let short = try #require(ReviewerPool.all(of: [row("bbbbbbbbbb", large)]).first)
    // 2,400 looks of two minutes are 80 hours; each of eight hours is 0.7 · 0.85 there for them.
    #expect(short.ordinary?.hours.rounded() == 80)
    #expect(short.needed == 17 && short.shortBy == 15)
    #expect(short.summary.contains("15 short"))
    let unknown = try row("bbbbbbbbbb", replacing("review_minutes", nil), id: "u")
    let partly = try #require(ReviewerPool.all(of: [row("bbbbbbbbbb"), unknown]).first)
    #expect(partly.needed == 1 && partly.unknown == ["Test workflow"])
    #expect(partly.summary.contains("Not counted"))
    #expect(!Portfolio(of: [unknown]).knowsEveryNeed)
    // Enough for what is known is not enough.
    #expect(partly.shortBy == nil && !partly.summary.contains("enough"))
  }

  @Test func `a questionnaire without a playbook has keys for sentences`() throws {
    let own = try smallQuestionnaire()
    let planner = Planner(own)
    let row = planner.row(for: try answerFile("a", for: own))
    let portfolio = Portfolio(of: [row, try self.row("aaaaaaaaaa", id: "z")])
    #expect(portfolio.entries.count == 2)
    #expect(portfolio.entries.allSatisfy { !$0.reasons.isEmpty })
  }
}

extension Planner {
  fileprivate func row(for file: AnswerFile) -> PortfolioRow {
    PortfolioRow(of: plan(for: file), file: file.name)
  }
}
