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
