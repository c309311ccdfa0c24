// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct MetricFindingTests {
  private func metric(_ lines: String) throws -> [Finding] {
    try findingContext("bbbbbbbbbb", rest: "metrics:\n  - {what: Repeat contacts, \(lines)}")
      .found(.metricBrokenToday)
  }

  @Test func `a bound that today's figure breaks is found`() throws {
    #expect(try metric("baseline: 0.23, at_most: 0.23").isEmpty)
    #expect(try metric("baseline: 0.23, at_most: 0.22").map(\.subjects) == [[.metric(0)]])
    #expect(try metric("baseline: 0.23, at_least: 0.23").isEmpty)
    #expect(try metric("baseline: 0.23, at_least: 0.24").count == 1)
    #expect(try metric("baseline: \"?\", at_most: 0.1").isEmpty)
    #expect(try metric("baseline: 0.23, at_most: \"?\"").isEmpty)
  }

  @Test func `a bound on today's rate of errors that lets more through than is accepted is found`()
    throws
  {
    func found(_ metric: String, target: String = "0.02") throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb", ["error_rate_today: 0.04", "target_error_rate: \(target)"],
        rest: "metrics:\n  - {what: Wrong prices, \(metric)}"
      ).found(.metricAboveTarget)
    }
    let finding = try #require(try found("baseline: 4%, at_most: 4%").first)
    #expect(finding.subjects == [.metric(0)])
    #expect(finding.number(.high) == 0.04 && finding.number(.target) == 0.02)
    #expect(try found("baseline: 4%, at_most: 2.1%").count == 1)
    #expect(try found("baseline: 4%, at_most: 2%").isEmpty)
    #expect(try found("baseline: 4%, at_most: 4%", target: "0.04").isEmpty)
    // Another figure of today is another measure.
    #expect(try found("baseline: 3%, at_most: 4%").isEmpty)
    #expect(try found("baseline: \"?\", at_most: 4%").isEmpty)
  }

  @Test func `a bound of the room that the lanes break is found, with the decision it keeps`()
    throws
  {
    func found(_ most: String, quick: String) throws -> Finding? {
      let more =
        "metrics:\n  - {what: Looked at, at_most: \(most), counts: to_people}\n"
        + "decisions:\n  - {what: One in twenty at most, kept_by: {metric: Looked at}}"
      return try findingContext(
        "aaaaaaaaab", ["volume_per_day: 1000"], rest: twoLanes(share: quick, more: more)
      ).found(.metricBrokenByPlan).first
    }
    let finding = try #require(try found("5%", quick: "0.94"))
    #expect(finding.subjects == [.metric(0), .lane("others"), .decision(0)])
    #expect(abs(try #require(finding.number(.share)) - 0.06) < 1e-9)
    #expect(finding.number(.cases) == 10 && finding[.what] == .text("One in twenty at most"))
    #expect(try found("5%", quick: "0.95") == nil)
    #expect(try found("\"?\"", quick: "0.5") == nil)
  }

  @Test func `a warning that today's rate sets off is found`() throws {
    func odds(_ healthy: Double, _ lane: String = "answer") throws -> Finding? {
      let alarm = Alarm(healthyRate: healthy, routine: 720, fresh: 600, samplesPerYear: 12.6)
      let road = Road([], alarms: [.of(lane, alarm)])
      return try ModelFile.chat.context(road: road).found(.alarmTripsToday).first
    }
    // 7% wrong today: 50 of 720 come, and a healthy 1.5% warns far below.
    let finding = try #require(try odds(0.015))
    #expect(try #require(finding.number(.odds)) > 0.99)
    #expect(finding.number(.rate) == 0.07)
    // A lane that is healthy at 7% warns in at most one of ten samples.
    #expect(try odds(0.07) == nil)
    #expect(try odds(0.015, "no-lane") == nil)
  }

  @Test func `what nobody records cannot be watched or marked`() throws {
    func found(_ kept: String) throws -> [[FindingSubject]] {
      let rest = twoLanes(
        marks: "[{field: amount, at_most: 9}, The photo is sharp]",
        more: "metrics:\n  - {what: Repeat contacts, at_most: 0.2}\nnot_kept: [\(kept)]")
      return try findingContext("bbbbbbbbbb", rest: rest).found(.metricWithoutData).map(\.subjects)
    }
    #expect(try found("repeat  contacts") == [[.metric(0)]])
    #expect(try found("amount") == [[.mark(lane: "quick", field: "amount")]])
    #expect(try found("the photo is sharp").count == 1)
    #expect(try found("Repeat contacts of one topic").isEmpty)
  }
}
