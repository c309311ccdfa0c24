// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

/// What goes on as today takes no more hours than the people have who do it today.
@Suite struct PaceTodayTests {
  private let each = 8 * 0.8 * 0.85

  private func capacity(_ facts: [String], lanes: String) throws -> CapacityFigures {
    let answers =
      [
        "volume_per_day: 100", "handling_minutes: 30", "review_minutes: 6", "reviewer_role: Clerk",
        "shrinkage: 0.2",
      ] + facts + (facts.contains("timing: real-time") ? [] : ["timing: batch"])
    let figures = PlanFigures(try findingContext("bbbbbbbbbb", answers, rest: lanes).inputs)
    return figures.capacity
  }

  private func asToday(_ role: String, in capacity: CapacityFigures) throws -> Double {
    let shadow = try #require(capacity.phases.first { $0.phase == "shadow" })
    return try #require(shadow.day.role(Role(role))).hoursAsToday.mid
  }

  @Test func `people who have the hours work at the pace they name`() throws {
    // 50 hours by hand; ten clerks have 54.4.
    let capacity = try capacity(["reviewers: 10"], lanes: twoLanes())
    #expect(capacity.reckoner.pace.together == 1)
    #expect(abs(try asToday("Clerk", in: capacity) - 50) < 1e-9)
  }

  @Test func `people who have fewer fill what they have`() throws {
    // Nine have 48.96.
    let capacity = try capacity(["reviewers: 9"], lanes: twoLanes())
    #expect(abs(try asToday("Clerk", in: capacity) - 9 * each) < 1e-9)
    #expect(abs(capacity.reckoner.pace.together - 9 * each / 50) < 1e-9)
  }

  @Test func `a gap of a phase is what the plan adds to a full day`() throws {
    let capacity = try capacity(["reviewers: 4"], lanes: twoLanes())
    let shadow = try #require(capacity.phases.first { $0.phase == "shadow" })
    let clerks = try #require(shadow.day.role(Role("Clerk")))
    #expect(clerks.hours.mid > 0)
    let gap = try #require(shadow.day.need(of: capacity.staff).gaps.first)
    #expect(gap.missing == Int((clerks.hours.mid / each).rounded(.up)))
    // With an hour to spare for each of them nobody is missing.
    let enough = try self.capacity(["reviewers: 12"], lanes: twoLanes())
    #expect(try #require(enough.phases.first).day.need(of: enough.staff).gaps.isEmpty)
  }

  @Test func `what today's cases fill is told as they are worked`() throws {
    // Everybody has the hours, each role for itself too.
    let enough = try capacity(["reviewers: 10"], lanes: twoLanes())
    #expect(abs(try #require(enough.today.hoursFilled) - 50) < 1e-9)
    // One role is short while the other has hours to spare: together they would have enough.
    let lanes = twoLanes(
      ["reviewer: Clerk"], last: ["reviewer: Lead"], more: "people: {Clerk: 1, Lead: 20}")
    let short = try capacity([], lanes: lanes)
    let byHand = try #require(short.today.hoursByHand)
    let filled = try #require(short.today.hoursFilled)
    #expect(filled < byHand)
    let shadow = try #require(short.phases.first { $0.phase == "shadow" })
    #expect(abs(filled - shadow.day.hoursAsToday.mid) < 1e-9)
  }

  @Test func `where only a part is worked on today its hours alone are today's`() throws {
    func capacity(_ part: String, people: Int) throws -> CapacityFigures {
      try self.capacity(
        ["reviewers: \(people)"], lanes: twoLanes(more: "worked_today: \(part)"))
    }
    let part = try capacity("0.1", people: 1)
    #expect(part.today.hoursOnPaper == 5)
    #expect(part.today.hoursByHand == 50)
    #expect(abs(try #require(part.today.hoursFilled) - 5) < 1e-9)
    #expect(abs(try asToday("Clerk", in: part) - 5) < 1e-9)
    // One has 5.44 hours.
    let short = try capacity("0.2", people: 1)
    #expect(abs(try #require(short.today.hoursFilled) - each) < 1e-9)
    let unknown = try capacity("\"?\"", people: 1)
    #expect(unknown.today.hoursFilled == nil)
    #expect(unknown.today.lacking == [.workedToday])
  }

  @Test func `at a queue the minutes on paper say how long people wait`() throws {
    let capacity = try capacity(
      ["reviewers: 1", "timing: real-time", "service_hours: 8", "review_sla_minutes: 5"],
      lanes: twoLanes())
    #expect(capacity.reckoner.pace.together == 1)
  }

  @Test func `where nobody counted the people, a case takes what it takes`() throws {
    let capacity = try capacity([], lanes: twoLanes())
    #expect(abs(try asToday("Clerk", in: capacity) - 50) < 1e-9)
  }
}
