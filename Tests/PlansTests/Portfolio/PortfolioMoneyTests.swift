// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

/// What a portfolio tells of money, as the first pages of the plans do.
@Suite struct PortfolioMoneyTests {
  private func money(
    _ savings: Double?, least: Double? = nil, priced: Bool = true, leavesOutPeople: Bool = false
  ) -> PortfolioMoney? {
    PortfolioMoney(
      savings: savings, leastExtraCost: least, promisesNoSaving: !priced,
      leavesOutPeople: leavesOutPeople)
  }

  @Test func `a loss is a cost, and what is left of nothing a saving`() {
    #expect(money(100) == .saves(100))
    #expect(money(0) == .saves(0))
    #expect(money(-0.4) == .saves(0))
    #expect(money(-0.5) == .costs(0.5, isAtLeast: false))
    #expect(money(nil) == nil)
    #expect(money(nil, least: 700) == .costs(700, isAtLeast: true))
  }

  @Test func `without the system's price no saving is promised, and a cost is at least so much`() {
    #expect(money(100, priced: false) == .noPromise)
    #expect(money(0, priced: false) == .noPromise)
    #expect(money(-100, priced: false) == .costs(100, isAtLeast: true))
  }

  @Test func `without the people of peak days a cost is at least so much, a saving at most`() {
    #expect(money(-100, leavesOutPeople: true) == .costs(100, isAtLeast: true))
    #expect(money(-100, leavesOutPeople: false) == .costs(100, isAtLeast: false))
    #expect(money(100, leavesOutPeople: true) == .saves(100, isAtMost: true))
    #expect(money(100, priced: false, leavesOutPeople: true) == .noPromise)
  }

  @Test func `reasons say at least where the table does`() throws {
    func reasons(_ example: String) throws -> String {
      let (file, questionnaire) = try Shipped.answers(of: example)
      let plan = Planner(questionnaire).plan(for: file)
      let portfolio = Portfolio(of: [PortfolioRow(of: plan, file: file.name)])
      return portfolio.entries.flatMap(\.reasons).joined(separator: " ")
    }
    for example in [
      "back-office/small-loan-decisions", "back-office/password-reset",
      "contact-center/chatbot-escalation", "contact-center/live-fraud-detection",
    ] {
      let said = try reasons(example)
      #expect(said.contains("costs at least") && !said.contains("costs about"), "\(example)")
    }
    // What is saved before the system is paid says so in one sentence.
    let before = try reasons("back-office/prior-authorization")
    #expect(before.contains("Before the system's price it saves about"))
    #expect(before.matches(of: #/[Nn]o saving is promised/#).count == 1)
  }

  private func row(_ id: String, _ answers: [String], rest: String = "") throws -> PortfolioRow {
    let file = try answerFile("aaaaaaaaaa", answers, rest: rest, id: id)
    return PortfolioRow(of: try Shipped.planner().plan(for: file), file: file.name)
  }

  private static let figures = [
    "volume_per_day: 100", "handling_minutes: 10", "review_minutes: 2", "timing: batch",
    "reviewer_role: Clerk", "reviewers: 2", "service_hours: 8", "hourly_cost: 30",
    "error_cost: 50", "error_rate_today: 0.04", "target_error_rate: 0.01", "currency: EUR",
  ]

  @Test func `sums leave out and name what is not known or not promised`() throws {
    let priced = "system_cost_per_year: 1000"
    let saving = try row("a", Self.figures, rest: priced)
    let costing = try row("b", Self.figures, rest: "system_cost_per_year: 9000000")
    let open = try row("c", Self.figures)
    let unknown = try row("d", [])
    let totals = PortfolioTotals(of: [saving, costing, open, unknown])
    guard case .saves(let gain, isAtMost: false)? = saving.money,
      case .costs(let cost, _)? = costing.money
    else {
      Issue.record("the rows have no amounts")
      return
    }
    let sum = try #require(totals.money.first)
    #expect(totals.money.count == 1 && sum.currency == "EUR" && !sum.isOpen)
    #expect(abs(sum.amount - (gain - cost)) < 1e-6)
    #expect(totals.withoutPromise == [open.name] && totals.withoutMoney == [unknown.name])
    #expect(totals.withoutHours == [unknown.name])
    #expect(PortfolioTotals(of: [unknown]).money.isEmpty)
  }

  @Test func `the least cost has the system in it`() throws {
    let steps = [
      "steps:", "  - {name: Talk, actor: person}",
      "  - name: Decide", "    actor: system", "    decides: yes",
      "    answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}",
    ].joined(separator: "\n")
    let answers = Self.figures.map { $0.hasPrefix("review_minutes") ? "review_minutes: 600" : $0 }
    func least(_ price: String) throws -> Double? {
      let file = try answerFile("bbbbbbbbbb", answers, rest: steps + price)
      return PortfolioRow(of: try Shipped.planner().plan(for: file), file: file.name)
        .figures.gain.leastExtraCost
    }
    let before = try #require(try least(""))
    #expect(
      try least("\nsystem_cost_per_year: 118000").map { abs($0 - before - 118_000) < 1e-6 } == true)
  }

  @Test func `odds are told once mended and as it is today`() throws {
    let (file, questionnaire) = try Shipped.answers(of: "contact-center/order-service-agent")
    let plan = Planner(questionnaire).plan(for: file)
    let odds = try #require(PortfolioRow(of: plan, file: file.name).figures.odds)
    #expect(odds.atOnce == plan.figures.oddsAtOnce)
    #expect(odds.today == plan.figures.road.jointOddsToday && odds.today != nil)
    let (first, last) = (FigureText.odds(odds.atOnce), FigureText.odds(odds.today ?? 1))
    #expect(first != last)
    let reasons = Portfolio(of: [PortfolioRow(of: plan, file: file.name)]).entries.flatMap(
      \.reasons)
    #expect(reasons.contains { $0.contains(first) && $0.contains(last) })
    #expect(PlanOutlook(of: plan).odds == odds)
  }

  @Test func `a kind that asks for no confidence has none`() throws {
    func thresholds(_ example: String) throws -> [Double?] {
      let (file, questionnaire) = try Shipped.answers(of: example)
      let plan = Planner(questionnaire).plan(for: file)
      return PortfolioRow(of: plan, file: file.name).figures.lanes.map(\.threshold)
    }
    // Its confidence says nothing, as the room said.
    #expect(try thresholds("contact-center/order-service-agent").allSatisfy { $0 == nil })
    // Two kinds have a mark of it, be they approved or not.
    #expect(try thresholds("back-office/password-reset").map { $0 != nil } == [true, true, false])
  }

  @Test func `people who are there for a part of the day are told in tenths`() {
    #expect(ReviewerPool.shown(32.78) == "32.8")
    #expect(ReviewerPool.shown(14) == "14")
  }
}
