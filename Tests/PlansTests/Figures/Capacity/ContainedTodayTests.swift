// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

/// What the system settles without a person today is no work of people today.
@Suite struct ContainedTodayTests {
  private func figures(
    _ contained: String?, state: String = "assisted", people: Int = 2, more: String = ""
  ) throws -> PlanFigures {
    let answers =
      [
        "volume_per_day: 100", "handling_minutes: 12", "review_minutes: 6", "reviewers: \(people)",
        "reviewer_role: Agent", "timing: real-time", "service_hours: 8",
        "current_state: \(state)", "channels: [chatbot]",
      ] + (contained.map { ["containment_today: \($0)"] } ?? [])
    return PlanFigures(
      try findingContext(
        "bbbbbbbbbb", answers, rest: oneStep + "\n" + more, for: Shipped.contactCenter.get()
      ).inputs)
  }

  @Test(arguments: [
    ("0.25" as String?, "assisted", "", 15.0), (nil, "assisted", "", 20),
    ("0", "assisted", "", 20), ("0.25", "manual", "", 20), ("0.25", "automated", "", 15),
    ("0.25", "assisted", "worked_today: 0.5", 10),
  ])
  func `people work on what reaches them`(
    contained: String?, state: String, more: String, hours: Double
  ) throws {
    let today = try figures(contained, state: state, more: more).capacity.today
    #expect(isNear(today.hoursOnPaper, hours))
    #expect(isNear(today.hoursByHand, 20))
  }

  @Test func `fewer wait while work goes on as today`() throws {
    func row(_ contained: String?) throws -> HumanWork {
      let first = try #require(try figures(contained).capacity.phases.first)
      return try #require(first.day.rows.first { $0.kind == .asToday })
    }
    #expect(isNear(try row("0.25").casesPerDay?.mid, 75))
    #expect(try row("0.25").minutesEach == 12)
    #expect(isNear(try row(nil).casesPerDay?.mid, 100))
  }

  @Test func `a finding says where it makes both fit`() throws {
    func found(_ contained: String?, people: Int = 2) throws -> Finding? {
      try figures(contained, people: people).findings.first { $0.rule == .hoursBeyondStaff }
    }
    // Two have 16 hours: 20 do not fit, 15 do.
    let explained = try #require(try found("0.25"))
    #expect(explained.number(.share) == 0.25)
    #expect(isNear(explained.number(.hoursNeeded), 20))
    #expect(isNear(explained.number(.hoursLeft), 15))
    #expect(explained.number(.cases) == 100)
    // 17 do not fit either: then it explains nothing.
    let open = try #require(try found("0.15"))
    #expect(open[.share] == nil)
    #expect(isNear(open.number(.hoursNeeded), 17))
    #expect(isNear(open.number(.cases), 85))
    #expect(try found(nil)?[.share] == nil)
    #expect(try found("0.25", people: 3) == nil)
  }
}
