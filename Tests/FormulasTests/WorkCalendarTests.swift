// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing
import Values

@Suite struct WorkCalendarTests {
  private static let austria = [
    "2026-12-08", "2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06", "2027-03-29",
    "2027-05-01", "2027-05-06", "2027-05-17", "2027-05-27", "2027-10-26", "2027-11-01",
    "2027-12-08", "2027-12-25", "2027-12-26",
  ].compactMap { CalendarDate($0) }

  private func calendar(_ days: Int) -> WorkCalendar {
    WorkCalendar(weekdays: Set(0..<days), holidays: Set(Self.austria))
  }

  // numpy 2.4.6: busday_offset with roll='forward'.
  @Test(arguments: [
    ("2027-02-01", 9, 5, "2027-02-12"), ("2027-03-25", 3, 5, "2027-03-31"),
    ("2027-03-28", 0, 6, "2027-03-30"), ("2026-12-24", 5, 5, "2027-01-04"),
    ("2027-04-01", -8, 5, "2027-03-19"),
  ])
  func adding(from: String, count: Int, days: Int, expected: String) throws {
    let start = try #require(CalendarDate(from))
    #expect(calendar(days).adding(count, to: start).description == expected)
  }

  // numpy 2.4.6: busday_count.
  @Test(arguments: [(5, 252), (6, 302)])
  func daysOfAYear(days: Int, expected: Int) {
    #expect(calendar(days).count(inYear: 2027) == expected)
  }

  @Test func countsBothEnds() throws {
    let (friday, monday) = (
      try #require(CalendarDate("2027-03-26")), try #require(CalendarDate("2027-03-30"))
    )
    #expect(calendar(5).count(from: friday, through: monday) == 2)
    #expect(calendar(5).count(from: monday, through: friday) == 0)
    #expect(calendar(5).count(from: friday, through: friday) == 1)
  }

  @Test func officesAreClosedAtWeekends() throws {
    let friday = try #require(CalendarDate("2027-04-02"))
    #expect(calendar(7).ofOffices.adding(1, to: friday).description == "2027-04-05")
    #expect(calendar(7).ofOffices.holidays == calendar(7).holidays)
    #expect(calendar(5).ofOffices == calendar(5))
    let weekend = WorkCalendar(weekdays: [5, 6], holidays: [])
    #expect(weekend.ofOffices == weekend)
  }

  @Test func runsGoOnOverDaysOff() throws {
    let days = try ["2027-03-25", "2027-03-26", "2027-03-30", "2027-04-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(calendar(5).longestRun(of: Set(days)) == 3)
    #expect(calendar(5).longestRun(of: []) == 0)
    // A peak day on a holiday is no day of work.
    #expect(calendar(5).longestRun(of: [try #require(CalendarDate("2027-03-29"))]) == 0)
  }

  @Test func aPauseIsWhatLiesBetweenTwoRuns() throws {
    func pause(_ days: [String]) throws -> Int? {
      calendar(5).shortestPause(between: Set(try days.map { try #require(CalendarDate($0)) }))
    }
    #expect(try pause([]) == nil)
    #expect(try pause(["2027-03-24", "2027-03-25"]) == nil)
    // Thursday to Tuesday: a Friday and a Monday lie in between.
    #expect(try pause(["2027-04-01", "2027-04-06"]) == 2)
    #expect(try pause(["2027-04-01", "2027-04-06", "2027-04-08"]) == 1)
  }

  @Test func aClosingIsTheLongestRunOfDaysOff() throws {
    func closing(_ first: String, _ last: String) throws -> [String] {
      let found = calendar(5).longestClosing(
        from: try #require(CalendarDate(first)), through: try #require(CalendarDate(last)))
      return found.map { ["\($0.lowerBound)", "\($0.upperBound)", "\($0.days)"] } ?? []
    }
    // A weekend and Easter Monday.
    #expect(try closing("2027-03-22", "2027-04-12") == ["2027-03-27", "2027-03-29", "3"])
    #expect(try closing("2027-03-28", "2027-04-01") == ["2027-03-28", "2027-03-29", "2"])
    #expect(try closing("2027-04-12", "2027-04-16") == [])
    // Of two weekends the first.
    #expect(try closing("2027-04-12", "2027-04-26") == ["2027-04-17", "2027-04-18", "2"])
  }

  // numpy busday_offset, roll='forward'; day 0 is Thursday 1970-01-01.
  @Test(arguments: [
    (0, 5, 7), (1, 1, 4), (2, 1, 5), (3, 1, 5), (-4, 0, -3), (20_000, 13, 20_019),
    (20_000, -13, 19_983), (19_999, 37, 20_052), (-1_000, 250, -650), (4, -1, 1),
  ])
  func addingWithoutHolidays(day: Int, count: Int, expected: Int) {
    #expect(
      WorkCalendar.usual.adding(count, to: CalendarDate(dayNumber: day)).dayNumber == expected)
  }

  // The first days of 1970, Thursday to Monday, and the last weekend of 1969.
  @Test(arguments: [
    (-6, -6), (-5, -3), (-4, -3), (-3, -3), (0, 0), (1, 1), (2, 4), (3, 4), (4, 4),
    // 2027-01-02, a Saturday, and the Monday after it.
    (20_820, 20_822), (20_822, 20_822),
  ])
  func firstOnOrAfter(day: Int, expected: Int) {
    let date = CalendarDate(dayNumber: day)
    #expect(WorkCalendar.usual.first(onOrAfter: date).dayNumber == expected)
    #expect(WorkCalendar.usual.contains(date) == (day == expected))
  }

  @Test func stepByStepIsTheSame() {
    let usual = WorkCalendar.usual
    for start in (-20...20).map(CalendarDate.init(dayNumber:)) {
      var day = usual.first(onOrAfter: start)
      for count in 0...30 {
        #expect(usual.adding(count, to: start) == day)
        #expect(usual.adding(-count, to: day) == usual.first(onOrAfter: start))
        repeat { day = day.adding(days: 1) } while !usual.contains(day)
      }
    }
  }

  @Test func aCalendarAlwaysHasANextDay() {
    let never = WorkCalendar(weekdays: [], holidays: [])
    #expect(never.first(onOrAfter: CalendarDate(dayNumber: 3)).dayNumber == 3)
  }

  /// Counted day by day, and up to the end of the calendar at once.
  @Test func countsAreThoseOfALoop() throws {
    var random = Dice(seed: 11)
    for _ in 0..<200 {
      let start = Int.random(in: 20_000...22_000, using: &random)
      let end = start + Int.random(in: 0...400, using: &random)
      let off = Set(
        (0..<30).map { _ in
          CalendarDate(dayNumber: Int.random(in: 19_900...22_500, using: &random))
        })
      let week = Set(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          Int.random(in: 0...6, using: &random)
        })
      let calendar = WorkCalendar(weekdays: week, holidays: off)
      let days = (start...end).map { CalendarDate(dayNumber: $0) }
      #expect(
        calendar.count(from: days[0], through: CalendarDate(dayNumber: end))
          == days.count { week.contains($0.weekday) && !off.contains($0) })
    }
    let first = try #require(CalendarDate("2027-01-01"))
    let last = try #require(CalendarDate("9999-12-31"))
    let all = last.dayNumber - first.dayNumber + 1
    let count = WorkCalendar.usual.count(from: first, through: last)
    #expect(abs(count * 7 - all * 5) < 14)
  }
}
