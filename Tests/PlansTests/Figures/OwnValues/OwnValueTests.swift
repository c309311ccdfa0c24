// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct OwnValueTests {
  private func own(
    _ context: FindingContext, more: [OwnValue] = []
  ) -> [OwnValue.Key: [OwnValue]] {
    let all = OwnValues.all(
      in: context, findings: context.findings, blockers: Blockers.list(in: context), more: more)
    return Dictionary(grouping: all, by: \.key)
  }

  @Test func `the loans use these values of ours`() throws {
    let own = own(
      try ModelFile.loans.context(capacity: ModelFile.loans.figures().capacity))
    let threshold = try #require(own[.threshold]?.first)
    #expect(threshold.value == .share(0.98))
    // The other lanes do not ask for it.
    #expect(threshold.lanes == ["clear-approval"])
    #expect(threshold.confirmedBy == .riskOwner)
    #expect(own[.deadlineLimit]?.map(\.value) == [.minutes(240)])
    #expect(own[.deadlineLimit]?.first?.confirmedBy == .decisionOwner)
    #expect(own[.load]?.map(\.value) == [.share(0.85)])
    #expect(own[.blindShare]?.map(\.value) == [.share(0.1)])
    #expect(own[.stopMinutes]?.map(\.value) == [.minutes(15)])
    #expect(own[.plantedErrors]?.map(\.value) == [.count(20)])
    // The share of letters that must keep their deadline.
    #expect(own[.metricBound]?.map(\.value) == [.share(1)])
    #expect(own[.appealBy]?.map(\.value) == [.role(.riskOwner)])
    #expect(own[.signingDay]?.map(\.value) == [.date(try day("2027-01-25"))])
    #expect(own[.dueDay]?.map(\.value) == [.date(try day("2027-01-18"))])
    #expect(own[.dueDay]?.first?.confirmedBy == .decisionOwner)
    #expect(own[.measuringDay] == nil)
    // Given in the room.
    for key in [OwnValue.Key.timeLimit, .target, .missRate, .shrinkage, .serviceHours] {
      #expect(own[key] == nil, "\(key)")
    }
  }

  @Test func `the chats use these values of ours`() throws {
    let own = own(try ModelFile.chat.context())
    #expect(own[.threshold]?.map(\.value) == [.share(0.97)])
    #expect(own[.withinLimit]?.map(\.value) == [.share(0.98)])
    #expect(own[.withinLimit]?.first?.confirmedBy == .decisionOwner)
    #expect(own[.moneyPerPeriod]?.map(\.value) == [.money(10)])
    #expect(own[.stopMinutes]?.map(\.value) == [.minutes(5)])
    #expect(own[.signingDay]?.map(\.value) == [.date(try day("2027-01-25"))])
    // The room gave hours for reading.
    #expect(own[.blindShare] == nil)
    #expect(own[.appealBy] == nil)
    // No deadline is given.
    #expect(own[.metricBound] == nil)
  }

  @Test func `what nobody gave is ours, and what somebody gave is not`() throws {
    let given = [
      "target_error_rate: 0.02", "review_sla_minutes: 60", "reviewer_miss_rate: 0.1",
      "shrinkage: 0.2", "service_hours: 9",
    ]
    let keys: [OwnValue.Key] = [.target, .timeLimit, .missRate, .shrinkage, .serviceHours]
    let values: [FigureValue] = [
      .share(0.02), .minutes(240), .share(0.3), .share(0.3), .hours(8),
    ]
    for (index, key) in keys.enumerated() {
      let lacking = given.indices.filter { $0 != index }.map { given[$0] }
      let ours = own(try findingContext("bbbbbbbbbb", lacking, rest: twoLanes()))
      #expect(ours[key]?.map(\.value) == [values[index]], "\(key)")
      #expect(keys.filter { ours[$0] != nil } == [key])
    }
  }

  @Test func `the signature waits for what the room must settle first`() throws {
    func day(_ due: String) throws -> CalendarDate? {
      let context = try findingContext(
        "bbbbbbbbbb", ["start_date: 2027-02-01", "volume_per_day: 10"],
        rest: twoLanes(
          more: "actions:\n  - {what: Ask, who: Lead, due: \(due), before: shadow}"))
      return OwnValues.signingDay(context, blockers: Blockers.list(in: context))
    }
    #expect(try day("2027-01-24") == (try PlansTests.day("2027-01-25")))
    #expect(try day("2027-01-25") == (try PlansTests.day("2027-01-26")))
    // A Friday: signed on the Monday.
    #expect(try day("2027-01-29") == (try PlansTests.day("2027-02-01")))
  }

  @Test func `what others hand over stands once, with its lanes together`() throws {
    let more = [
      OwnValue(.healthyRate, .share(0.01), lanes: ["quick"]),
      OwnValue(.healthyRate, .share(0.01), lanes: ["others"]),
      OwnValue(.healthyRate, .share(0.02), lanes: ["third"]),
      OwnValue(.decisionDays, .days(2)), OwnValue(.decisionDays, .days(2)),
    ]
    let own = own(try findingContext("bbbbbbbbbb", rest: twoLanes()), more: more)
    #expect(own[.healthyRate]?.map(\.lanes) == [["quick", "others"], ["third"]])
    #expect(own[.decisionDays]?.count == 1)
  }

  @Test(arguments: [("", true), ("review_minutes: 5", false), ("handling_minutes: 9", false)])
  func `minutes that nobody knows are ours where a deadline is tested with them`(
    _ answer: String, _ isOurs: Bool
  ) throws {
    let deadline = "deadlines: [{what: An answer goes out, within: 4 service hours}]"
    func minutes(_ more: String) throws -> [OwnValue]? {
      try own(
        findingContext("bbbbbbbbbb", [answer].filter { !$0.isEmpty }, rest: twoLanes(more: more)))[
          .reviewMinutes]
    }
    #expect(
      try minutes(deadline)
        == (isOurs ? [OwnValue(.reviewMinutes, .minutes(5), lanes: ["others"])] : nil))
    #expect(try minutes("") == nil)
  }
}
