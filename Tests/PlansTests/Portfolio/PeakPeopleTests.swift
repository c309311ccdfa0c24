// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ShippedContent
import Testing

@testable import Plans

/// Whom a peak day lacks: one number in a plan, its money, and a portfolio.
@Suite struct PeakPeopleTests {
  private static let batch = [
    "back-office/address-changes", "back-office/bereavement-complaints",
    "back-office/invoice-processing", "back-office/small-loan-decisions",
    "contact-center/order-service-agent", "contact-center/quality-review",
  ]

  private func row(_ example: String) throws -> (row: PortfolioRow, plan: Plan) {
    let (file, questionnaire) = try Shipped.answers(of: example)
    let plan = Planner(questionnaire).plan(for: file)
    return (PortfolioRow(of: plan, file: file.name), plan)
  }

  @Test(arguments: batch)
  func `where work can wait a portfolio has the plan's number`(example: String) throws {
    let (row, plan) = try row(example)
    let more = try #require(plan.figures.capacity.peak).morePresent
    #expect(more.values.contains { $0 > 0 })
    let pools = Portfolio(of: [row]).pools
    for (role, count) in more {
      let pool = try #require(pools.first { $0.key == role })
      #expect(pool.peak?.shortBy ?? 0 == Double(count), "\(pool.role)")
    }
  }

  @Test(arguments: ["back-office/password-reset", "contact-center/guided-troubleshooting"])
  func `at one queue a portfolio has the plan's number`(example: String) throws {
    let (row, plan) = try row(example)
    let more = try #require(plan.figures.capacity.peak?.moreAgents)
    #expect(more > 0)
    #expect(Portfolio(of: [row]).pools.contains { $0.peak?.shortBy == Double(more) })
    #expect(row.figures.gain.peakPeopleLeftOut == more)
  }

  @Test func `a role whose hours nobody knows makes no number endless`() throws {
    let (row, plan) = try row("contact-center/quality-review")
    let peak = try #require(plan.figures.capacity.peak?.day)
    #expect(peak.roles.contains { !$0.isComplete && $0.hours.mid == 0 })
    let day = try #require(row.figures.peak)
    #expect(day.people != nil && !day.isComplete)
  }

  private func day(_ need: ReviewerNeed, presence: Double = 0.7) -> RoleNeed.Day {
    RoleNeed.Day(hours: 1, need: need, isComplete: true, presence: presence)
  }

  private func more(
    _ peak: ReviewerNeed, _ ordinary: ReviewerNeed, there: Double?
  ) -> [Int?] {
    let need = PeakNeed([day(peak)], ordinary: [day(ordinary)], there: there)
    return [need.needed, need.more]
  }

  @Test func `further people are there that day, beside those of any other`() {
    // Two on the roster are enough for exactly two; a little more takes one who is there.
    #expect(more(.batch(2), .batch(1), there: 2) == [2, 0])
    #expect(more(.batch(2.001), .batch(1), there: 2) == [3, 1])
    // 1.5 on the roster are 1.05 people who are there, and 1.4 are 0.98.
    #expect(more(.batch(3.5), .batch(1), there: 2) == [4, 2])
    #expect(more(.batch(3.4), .batch(1), there: 2) == [3, 1])
    // An ordinary day has as many as it takes, be they there or not.
    #expect(more(.batch(4), .batch(2.5), there: 2) == [4, 1])
    #expect(more(.batch(4), .batch(2.5), there: nil) == [4, 1])
    #expect(more(.endless, .batch(1), there: 2) == [nil, nil])
    #expect(more(.batch(1), .endless, there: 2) == [nil, nil])
    let live = PeakNeed(
      [day(.live(32), presence: 1)], ordinary: [day(.live(12), presence: 1)], there: 14)
    #expect(live.needed == 32 && live.more == 18)
  }

  @Test func `who suffices on ordinary days alone is no plain sufficing`() throws {
    func people(_ example: String) throws -> String {
      let reasons = Portfolio(of: [try row(example).row]).entries.flatMap(\.reasons)
      return reasons.filter { $0.hasPrefix("People suffice") }.joined()
    }
    #expect(try people("back-office/password-reset").contains("a peak day takes 18 more"))
    #expect(try !people("back-office/prior-authorization").contains("peak"))
  }

  @Test func `hours beside other work are counted as hours`() throws {
    let pools = Portfolio(of: [try row("back-office/invoice-processing").row]).pools
    let auditor = try #require(pools.first { $0.role == "Internal auditor" })
    #expect(auditor.available == nil && auditor.hoursShort(on: auditor.ordinary) == 0)
    #expect(auditor.summary.contains("4 hours"))
    let clerk = try #require(pools.first { $0.role == "Accounts payable clerk" })
    #expect(clerk.hoursShort(on: clerk.ordinary) == nil)
  }

  @Test func `hours are enough up to their last, and lack beyond it`() {
    #expect(
      Staffing.hours(needed: 4, available: 4, role: "A", short: 0).allowsQuickWin(
        fullAutomation: false))
    #expect(
      !Staffing.hours(needed: 5, available: 4, role: "A", short: 1).allowsQuickWin(
        fullAutomation: true))
    #expect(
      Staffing.sufficesOrdinarily(
        needed: 1, available: 1, role: "A", isShared: false, more: 1
      ).allowsQuickWin(fullAutomation: false))
  }

  @Test func `roles at one queue are told as the plan has them`() throws {
    let (chats, plan) = try row("contact-center/chatbot-escalation")
    let queue = try #require(chats.figures.sharedQueue)
    #expect(queue.roles.count > 1)
    #expect(queue.missing == plan.figures.capacity.steady.agents?.together.missing)
    #expect(try row("back-office/password-reset").row.figures.sharedQueue == nil)
    #expect(try row("back-office/invoice-processing").row.figures.sharedQueue == nil)
    let reasons = Portfolio(of: [chats]).entries.flatMap(\.reasons)
    #expect(reasons.contains { $0.contains("\(queue.missing) are short") })
  }

  @Test func `a plan that finds out has no list of what must be settled`() throws {
    let (open, _) = try row("back-office/supplier-onboarding")
    let (known, _) = try row("back-office/small-loan-decisions")
    #expect(open.isToFindOut && !known.isToFindOut)
    func reasons(_ row: PortfolioRow) -> String {
      Portfolio(of: [row]).entries.flatMap(\.reasons).joined(separator: " ")
    }
    #expect(!reasons(open).contains("the plan lists them"))
    #expect(reasons(known).contains("the plan lists them"))
  }
}
