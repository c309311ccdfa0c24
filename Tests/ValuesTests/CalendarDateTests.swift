// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct CalendarDateTests {
  // Python: datetime.date(...).toordinal() - date(1970, 1, 1).toordinal(), and weekday().
  @Test(arguments: [
    ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1),
    ("2026-11-22", 20_779, 6), ("2027-01-04", 20_822, 0), ("0001-01-01", -719_162, 0),
    ("9999-12-31", 2_932_896, 4), ("1900-03-01", -25_508, 3), ("2100-02-28", 47_540, 6),
  ])
  func dayNumberAndWeekday(text: String, dayNumber: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == dayNumber)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-02-28", "2026-04-30", "2026-12-31"])
  func daysThatExist(text: String) {
    #expect(CalendarDate(text) != nil)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-06-31",
    "2026-01-32", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01",
  ])
  func daysThatDoNotExist(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-22-1", "2026/11/22", "22-11-2026", "11/22/2026", "26-11-22",
    "2026-1-2", " 2026-11-22", "2026-11-22T00:00", "-026-11-22", "+026-11-22", "２０２６-11-22",
    "2026-11-2x",
  ])
  func otherNotations(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  /// Four centuries are a full turn of the calendar: each day follows the one before.
  @Test func everyDayOfFourCenturies() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var dayNumber = try #require(CalendarDate("1800-01-01")).dayNumber
    for year in 1800..<2200 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let date = CalendarDate(dayNumber: dayNumber)
          guard (date.year, date.month, date.day) == (year, month, day) else {
            Issue.record("day \(dayNumber) is \(date), not \(year)-\(month)-\(day)")
            return
          }
          dayNumber += 1
        }
      }
    }
    #expect(dayNumber - 146_097 == CalendarDate("1800-01-01")?.dayNumber)
  }

  @Test func order() throws {
    let earlier = try #require(CalendarDate("2026-11-30"))
    let later = try #require(CalendarDate("2026-12-01"))
    #expect(earlier < later)
    #expect(earlier == CalendarDate(dayNumber: later.dayNumber - 1))
  }
}
