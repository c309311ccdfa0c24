// SPDX-License-Identifier: GPL-3.0-or-later

/// Working days from Monday to Friday, without holidays.
///
/// A day is its number of days since 1970-01-01, a Thursday.
package enum WorkingDays {
  /// Whether the day is none of a weekend.
  package static func contains(_ day: Int) -> Bool { weekday(of: day) < 5 }

  /// The day itself, or the Monday after a weekend.
  package static func first(onOrAfter day: Int) -> Int {
    contains(day) ? day : day + 7 - weekday(of: day)
  }

  /// The day `count` working days later; earlier for a negative count.
  ///
  /// A weekend counts as the Monday after it, so one working day after a Saturday is a Tuesday
  /// (numpy's `busday_offset` with `roll='forward'`). Meant for counts below 10¹⁵.
  package static func adding(_ count: Int, to day: Int) -> Int {
    let start = first(onOrAfter: day)
    let fromMonday = weekday(of: start) + count
    let inWeek = remainder(fromMonday, by: 5)
    return start - weekday(of: start) + (fromMonday - inWeek) / 5 * 7 + inWeek
  }

  /// The weeks that `count` working days take up, a week begun counting whole; 0 for none.
  package static func weeks(for count: Int) -> Int {
    count > 0 ? (count - 1) / 5 + 1 : 0
  }

  /// 0 for Monday to 6 for Sunday.
  private static func weekday(of day: Int) -> Int { remainder(remainder(day, by: 7) + 3, by: 7) }

  /// The remainder within 0..<divisor, also of a negative number.
  private static func remainder(_ number: Int, by divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
