// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A day, a month or a year that a page names.
struct StatedDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// The day of the week named before it, 0 for Monday.
  var weekday: Int?
  let written: String
  let token: Int
  /// Whether the page says that it is its own.
  var isOwn = false

  /// The day, where all of it is named and exists.
  var calendarDate: CalendarDate? {
    guard let year, let month, let day else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(year)-\(two(month))-\(two(day))")
  }

  /// Whether it names a day, as far as it says which.
  func names(_ date: CalendarDate) -> Bool {
    (year ?? date.year) == date.year && (month ?? date.month) == date.month
      && (day ?? date.day) == date.day
  }
}
