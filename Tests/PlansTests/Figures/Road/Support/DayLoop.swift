// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Working days counted by walking from day to day.
struct DayLoop {
  /// 0 for Monday to 6 for Sunday.
  var weekdays: Set<Int> = [0, 1, 2, 3, 4]
  var holidays: Set<CalendarDate> = []
  var peaks: Set<CalendarDate> = []

  func works(_ day: CalendarDate) -> Bool {
    weekdays.contains(day.weekday) && !holidays.contains(day)
  }

  func first(from day: CalendarDate) -> CalendarDate {
    var day = day
    while !works(day) { day = day.adding(days: 1) }
    return day
  }

  /// The last of so many working days, the first of them included.
  func last(of days: Int, from first: CalendarDate) -> CalendarDate {
    var (day, left) = (first, days)
    while true {
      if works(day) { left -= 1 }
      if left == 0 { return day }
      day = day.adding(days: 1)
    }
  }

  /// Two working days after a phase, and no peak day.
  func decision(after day: CalendarDate) -> CalendarDate {
    var (day, left) = (day, 2)
    while left > 0 {
      day = day.adding(days: 1)
      if works(day) { left -= 1 }
    }
    while peaks.contains(day) || !decides(day) { day = day.adding(days: 1) }
    return day
  }

  /// Nobody decides on a Saturday or Sunday, unless work is done on these days alone.
  func decides(_ day: CalendarDate) -> Bool {
    works(day) && (day.weekday < 5 || weekdays.isSubset(of: [5, 6]))
  }

  /// The day on which something begins that waits for what is due on a day.
  func begins(after due: CalendarDate) -> CalendarDate {
    var day = due.adding(days: 1)
    while !decides(day) { day = day.adding(days: 1) }
    return day
  }

  func count(from first: CalendarDate, to last: CalendarDate) -> Int {
    var (day, count) = (first, 0)
    while day <= last {
      if works(day) { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }
}
