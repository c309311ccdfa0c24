// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct SlotTests {
  private func target(_ id: String, in plan: Plan) throws -> Metric {
    try #require(plan.metrics.first { $0.id == id })
  }

  @Test(arguments: [
    // By chance 99 reviews pass unchanged once in twenty times at 3%, 149 at the target of 2%.
    (["override_rate_today: 0.03"], "99 reviews"), ([], "149 reviews"),
    (["override_rate_today: 0"], "149 reviews"),
  ])
  func `silence is a finding by the rate of today`(figures: [String], shown: String) throws {
    let plan = try plan("bbbbbbbbbb", figures)
    #expect(try target("override_rate", in: plan).alert.contains(shown))
  }

  @Test(arguments: [
    (["review_minutes: 50"], false), (["review_minutes: 51"], true),
  ])
  func `checks that take more hours than the work are a risk`(
    figures: [String], isRisk: Bool
  ) throws {
    let work = ["current_state: manual", "volume_per_day: 60", "handling_minutes: 10"]
    let plan = try plan("bbbbbbbbbb", work + figures)
    for id in ["cost", "over-reviewing"] {
      #expect(plan.risks.first { $0.id == id }?.level == (isRisk ? .medium : .low))
    }
  }

  @Test func `a pause waits shorter where somebody waits`() throws {
    func age(_ timing: String) throws -> String {
      let plan = try plan("aaaaaaaaaa", ["timing: \(timing)"])
      return try target("exception_queue_age", in: plan).target
    }
    #expect(try age("real-time").contains("1 working day"))
    #expect(try age("batch").contains("2 working days"))
  }

  @Test(arguments: [
    ("batch", "240", "service-hours", "4 service hours"),
    ("batch", "240", "clock-hours", "4 hours"),
    ("batch", "50", "service-hours", "50 minutes"), ("batch", "240", nil, "4 hours"),
    ("real-time", "240", nil, "4 hours"),
  ])
  func `long limits are hours of service where the answers say so`(
    timing: String, minutes: String, clock: String?, shown: String
  ) throws {
    let plan = try plan(
      "bbbbbbbbbb",
      ["timing: \(timing)", "review_sla_minutes: \(minutes)"]
        + (clock.map { ["review_clock: \($0)"] } ?? []))
    #expect(try target("resolution_time", in: plan).target.contains("within \(shown)"))
  }
}
