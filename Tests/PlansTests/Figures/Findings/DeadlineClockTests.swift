// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing
import Values

@testable import Plans

/// By which clock a limit runs, and what holidays do to a deadline.
@Suite struct DeadlineClockTests {
  private func found(
    _ rule: FindingID, within: String, limit: String, clock: String = "clock-hours",
    more: String = ""
  ) throws -> Finding? {
    let rest = twoLanes(
      last: ["reviewer: Lead", "time_limit: \(limit)"],
      more: """
        weekdays: [mon, tue, wed, thu, fri]
        deadlines:
          - {what: An answer goes out, within: \(within)}
        \(more)
        """)
    return try findingContext(
      "bbbbbbbbbb",
      [
        "service_hours: 8", "review_minutes: 10", "review_clock: \(clock)",
        "start_date: 2027-01-04",
      ], rest: rest
    ).found(rule).first
  }

  /// 170 + 10 minutes of service, a night of 16 hours and a weekend come to 67 hours.
  @Test func `a lane's own limit runs by the clock that its unit names`() throws {
    #expect(try found(.deadlineTooShort, within: "67 hours", limit: "170 minutes") == nil)
    let service = try #require(
      try found(.deadlineTooShort, within: "66 hours", limit: "3 service hours"))
    #expect(service.lanes == ["others"])
    #expect(
      try found(
        .deadlineTooShort, within: "66 hours", limit: "65 hours", clock: "service-hours") == nil)
    #expect(
      try found(
        .deadlineTooShort, within: "66 hours", limit: "66 hours", clock: "service-hours") != nil)
  }

  /// Five working days of eight hours are 2,400 minutes of service; four days by the clock hold 1,920.
  @Test func `days by the clock take no more of a deadline in working days than the service has`()
    throws
  {
    for kept in ["2 days", "4 days", "4 working days", "39 service hours"] {
      #expect(try found(.deadlineTooShort, within: "5 working days", limit: kept) == nil)
    }
    for late in ["5 days", "5 working days", "40 service hours"] {
      #expect(try found(.deadlineTooShort, within: "5 working days", limit: late) != nil)
    }
  }

  @Test func `of two deadlines the tighter one sets the limit, in any order`() throws {
    let within = ["66 hours", "65 hours"]
    for pair in [within, within.reversed()] {
      let context = try findingContext(
        "bbbbbbbbbb", ["service_hours: 8", "review_minutes: 10", "start_date: 2027-01-04"],
        rest: twoLanes(
          last: ["reviewer: Lead", "time_limit: 3 service hours"],
          more: """
            weekdays: [mon, tue, wed, thu, fri]
            deadlines:
              - {what: An answer goes out, within: \(pair[0])}
              - {what: A recall goes out, within: \(pair[1])}
            """))
      let proposed = context.found(.deadlineTooShort).compactMap { $0.number(.proposedMinutes) }
      let limits = OwnValues.all(
        in: context, findings: context.findings, blockers: Blockers.list(in: context), more: []
      ).filter { $0.key == .deadlineLimit }
      #expect(proposed.count == 2 && limits.count == 1 && limits[0].lanes == ["others"])
      #expect(proposed.min().map { limits[0].value == .minutes($0) } == true)
    }
  }

  /// A Friday and a Monday off make four days in a row: 3:10 of service, a night and 96 hours are 115:10.
  @Test func `what is kept in an ordinary week may be missed over holidays`() throws {
    let days = "holidays: [2027-03-26, 2027-03-29]"
    let limit = "3 service hours"
    let finding = try #require(
      try found(.deadlineOverHolidays, within: "115 hours", limit: limit, more: days))
    #expect(finding[.date] == .date(try day("2027-03-26")))
    #expect(finding[.otherDate] == .date(try day("2027-03-29")))
    #expect(finding.stops == nil)
    #expect(try found(.deadlineOverHolidays, within: "116 hours", limit: limit, more: days) == nil)
    #expect(try found(.deadlineOverHolidays, within: "115 hours", limit: limit) == nil)
    // What no ordinary week keeps is another finding.
    #expect(try found(.deadlineOverHolidays, within: "60 hours", limit: limit, more: days) == nil)
    // Who is on call was said.
    let said = "holidays: {answer: [2027-03-26, 2027-03-29], note: One of us is on call.}"
    #expect(try found(.deadlineOverHolidays, within: "115 hours", limit: limit, more: said) == nil)
    // A limit by the clock is a promise for these days too.
    #expect(
      try found(.deadlineOverHolidays, within: "115 hours", limit: "100 hours", more: days) == nil)
  }
}
