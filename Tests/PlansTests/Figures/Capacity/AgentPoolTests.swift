// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import ShippedContent
import Testing

@testable import Plans

/// Queues against published and independently computed values.
@Suite struct AgentPoolTests {
  /// People who take every case, at a queue.
  private func pool(
    cases: Double, hours: Double, minutes: Double, limit: Double, _ more: [String] = []
  ) throws -> AgentPool {
    let lines = [
      "timing: real-time", "current_state: assisted", "volume_per_day: \(cases)",
      "handling_minutes: \(minutes)", "review_minutes: \(minutes)",
      "service_hours: \(hours)", "review_sla_minutes: \(limit)",
    ]
    let inputs = try PlanInputs(people: lines + more)
    let capacity = CapacityFigures([workPhase("steady", coverage: [:])], in: inputs)
    return try #require(capacity.steady.agents).together
  }

  /// 120 an hour, 6 minutes, 15 minutes' limit: the share taken up in time.
  @Test(arguments: [
    (12, 0.0), (13, 0.9421803402), (14, 0.9967542947), (15, 0.9998234608), (16, 0.9999907124),
  ])
  func shareInTime(agents: Int, share: Double) throws {
    let pool = try pool(cases: 960, hours: 8, minutes: 6, limit: 15)
    #expect(abs(pool.within(agents) - share) < 1e-9)
  }

  /// 360 calls in half an hour, 4 minutes, 15 seconds' limit, 55 agents.
  @Test func publishedServiceLevel() throws {
    let pool = try pool(cases: 5760, hours: 8, minutes: 4, limit: 0.25)
    #expect(abs(pool.within(55) - 0.8458830922) < 1e-9)
  }

  /// 85% busy at most: 14 would be in time for 120 an hour, and 86% busy.
  @Test func nobodyIsBusierThanTheCap() throws {
    let pool = try pool(cases: 960, hours: 8, minutes: 6, limit: 15)
    #expect(pool.within(14) > 0.98)
    #expect(pool.needed == 15)
    #expect(pool.busyNow == nil)
    let exact = try self.pool(cases: 952, hours: 8, minutes: 6, limit: 15)
    #expect(exact.needed == 14)
  }

  /// Six days a week of twelve hours, a third away: 14 × 72 ÷ 40 ÷ ⅔ posts.
  @Test func postsCountDaysAndAbsence() throws {
    let pool = try pool(
      cases: 1428, hours: 12, minutes: 6, limit: 15, ["shrinkage: 0.25", "reviewers: 7"])
    #expect(pool.needed == 14)
    #expect(pool.busyNow.map { abs($0 - 11.9 / 7) < 1e-9 } == true)
    #expect(pool.posts.map { abs($0 - 14 * 12 * 5 / 40 / 0.75) < 1e-9 } == true)
  }

  /// Those there keep a longer limit only where work leaves them time: 85% busy at most.
  @Test func limitThatThoseThereKeep() throws {
    func kept(_ people: Int, limit: Double) throws -> Double? {
      try pool(cases: 960, hours: 8, minutes: 6, limit: limit, ["reviewers: \(people)"]).limitKept
    }
    // 12 busy at once: 14 are 86% busy, 15 are 80%.
    #expect(try kept(14, limit: 1) == nil)
    let longer = try #require(try kept(15, limit: 1))
    let desk = ErlangC(agents: 15, traffic: Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1))
    #expect(desk.probabilityServed(withinHours: longer / 60) >= 0.98)
    #expect([2, 3, 5, 10].contains(longer))
    #expect(try pool(cases: 960, hours: 8, minutes: 6, limit: 1).limitKept == nil)
  }

  @Test func secondSignaturesAreNoFurtherCases() throws {
    let inputs = try PlanInputs(
      people: [
        "timing: real-time", "current_state: assisted", "volume_per_day: 100",
        "handling_minutes: 6", "review_minutes: 6", "service_hours: 8", "review_sla_minutes: 15",
      ],
      rest: """
        lanes:
          - {id: one, name: One, share: 0.9, reviewer: Clerk, marks: [plain]}
          - {id: two, name: Two, share: 0.1, reviewer: Clerk, approvers: 2}
        """)
    let capacity = CapacityFigures([workPhase("steady", coverage: [:])], in: inputs)
    let pool = try #require(capacity.steady.agents).together
    #expect(abs(pool.casesReachingPeople - 100) < 1e-9)
    #expect(pool.casesPerDay > 100 + 1e-9)
  }

  @Test func halfAPersonSitsAtNoQueue() throws {
    let whole = try pool(
      cases: 960, hours: 8, minutes: 6, limit: 15, ["reviewers: 13"])
    let more = try pool(
      cases: 960, hours: 8, minutes: 6, limit: 15, ["reviewers: 13.9"])
    #expect(whole.withinNow == more.withinNow)
  }
}

extension PlanInputs {
  /// A workflow without lanes that people decide: tone, judgment and stakes are all against a system.
  init(people answers: [String], rest: String = "") throws {
    let file = try answerFile("cccccccccc", answers, rest: rest)
    self = try PlanInputs(of: file)
  }

  init(of file: AnswerFile) throws {
    let questionnaire = try Shipped.base.get()
    self.init(
      file: file, assessment: Assessment(of: file, by: questionnaire), questionnaire: questionnaire)
  }
}
