// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The days on which people work: some days of the week, without holidays.
package struct WorkCalendar: Hashable, Sendable {
  /// Monday to Friday, without holidays.
  package static let usual = WorkCalendar(weekdays: [0, 1, 2, 3, 4], holidays: [])

  /// 0 for Monday to 6 for Sunday; never empty.
  package let weekdays: Set<Int>
  package let holidays: Set<CalendarDate>

  /// - Parameter weekdays: 0 for Monday to 6 for Sunday; where none of them is one, all days count,
  ///   because a calendar without working days would have no next one.
  package init(weekdays: Set<Int>, holidays: Set<CalendarDate>) {
    let known = weekdays.intersection(0...6)
    self.weekdays = known.isEmpty ? Set(0...6) : known
    self.holidays = holidays
  }

  /// The same without Saturdays and Sundays, on which nobody signs or decides; the calendar itself
  /// where work is done on these days alone.
  package var ofOffices: WorkCalendar {
    let days = weekdays.intersection(Self.usual.weekdays)
    return days.isEmpty ? self : WorkCalendar(weekdays: days, holidays: holidays)
  }

  /// Whether people work on that day.
  package func contains(_ day: CalendarDate) -> Bool {
    weekdays.contains(day.weekday) && !holidays.contains(day)
  }

  /// The day itself, or the next working day.
  package func first(onOrAfter day: CalendarDate) -> CalendarDate {
    var day = day
    // Holidays are finite, so this ends after the last of them at the latest.
    while !contains(day) { day = day.adding(days: 1) }
    return day
  }

  /// The working day `count` working days later; earlier for a negative count.
  ///
  /// A day off counts as the next working day. The work grows with the count.
  package func adding(_ count: Int, to day: CalendarDate) -> CalendarDate {
    var day = first(onOrAfter: day)
    for _ in 0..<count.magnitude {
      repeat { day = day.adding(days: count < 0 ? -1 : 1) } while !contains(day)
    }
    return day
  }

  /// The working days from one day to another, both included; 0 where the second is earlier.
  ///
  /// Whole weeks are counted at once, so the work does not grow with the years between.
  package func count(from first: CalendarDate, through last: CalendarDate) -> Int {
    guard first <= last else { return 0 }
    let (weeks, rest) = (last.dayNumber - first.dayNumber + 1).quotientAndRemainder(dividingBy: 7)
    let days =
      weeks * weekdays.count + (0..<rest).count { weekdays.contains((first.weekday + $0) % 7) }
    return days - holidays.count { first <= $0 && $0 <= last && weekdays.contains($0.weekday) }
  }

  /// The working days of a year from 1000 to 9999; 0 for any other.
  package func count(inYear year: Int) -> Int {
    guard let first = CalendarDate("\(year)-01-01"), let last = CalendarDate("\(year)-12-31") else {
      return 0
    }
    return count(from: first, through: last)
  }

  /// The longest run of working days that are all among `days`; days off do not end a run.
  package func longestRun(of days: Set<CalendarDate>) -> Int {
    var (longest, run) = (0, 0)
    var before: CalendarDate?
    for day in days.filter(contains).sorted() {
      run = before.map { adding(1, to: $0) } == day ? run + 1 : 1
      longest = max(longest, run)
      before = day
    }
    return longest
  }

  /// The longest run of days, from one day through another, on which nobody works.
  ///
  /// Of two as long the first; nil where somebody works on all of them.
  package func longestClosing(
    from first: CalendarDate, through last: CalendarDate
  ) -> ClosedRange<CalendarDate>? {
    var longest: ClosedRange<CalendarDate>?
    var opened: CalendarDate?
    for number in first.dayNumber...max(first.dayNumber, last.dayNumber) {
      let day = CalendarDate(dayNumber: number)
      guard !contains(day) else {
        opened = nil
        continue
      }
      let closing = (opened ?? day)...day
      opened = closing.lowerBound
      if longest.map({ closing.days > $0.days }) ?? true { longest = closing }
    }
    return longest
  }

  /// The fewest working days that lie between one run of some days and the next.
  ///
  /// Days on which nobody works count for nothing; nil where there is one run at most.
  package func shortestPause(between days: Set<CalendarDate>) -> Int? {
    let worked = days.filter(contains).sorted()
    return zip(worked, worked.dropFirst()).compactMap { before, next in
      let between = count(from: before, through: next) - 2
      return between > 0 ? between : nil
    }.min()
  }
}

extension ClosedRange<CalendarDate> {
  /// Days of the calendar, both ends counted.
  package var days: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
