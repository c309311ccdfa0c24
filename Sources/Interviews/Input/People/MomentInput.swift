// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A day as people write it: `2026-12-01`, `1 Dec 2026`, or from today as `+3d`, `+2w`, `+1m`,
/// `next friday`, `end of month`.
package enum MomentInput {
  static let example = "2026-12-01, or +2w"

  /// Nil for anything else, and for days before year 1 or after year 9999.
  static func read(_ text: some StringProtocol, today: CalendarDate) -> CalendarDate? {
    var typed = text.trimmingSpaces.lowercased()
    // “Monday 11 January 2027”: the day tells which weekday it is.
    if let space = typed.firstIndex(where: { " ,".contains($0) }),
      let weekday = DayPhrase.weekday(String(typed[..<space])),
      case .day(let date)? = WrittenDate(
        typed[space...].drop { " ,".contains($0) }.trimmingSpaces),
      date.weekday == weekday
    {
      typed = "\(date)"
    }
    if case .day(let date)? = WrittenDate(typed) { return date }
    if let day = DayPhrase.day(typed, today: today) { return day }
    guard typed.hasPrefix("+"), let unit = typed.last,
      let count = Int(typed.dropFirst().dropLast().trimmingSpaces), (0...3_650).contains(count)
    else { return nil }
    switch unit {
    case "d": return CalendarDate(dayNumber: today.dayNumber + count)
    case "w": return CalendarDate(dayNumber: today.dayNumber + 7 * count)
    case "m": return month(count, after: today)
    default: return nil
    }
  }

  /// A day that must be there.
  ///
  /// - Throws: for a text that is no day, and for one that is two.
  package static func day(_ text: String, today: CalendarDate) throws(InputRefusal) -> CalendarDate
  {
    if let day = read(text, today: today) { return day }
    if case .either(let one, let other)? = WrittenDate(text) {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is \(one) to some and \(other) to others.",
        example: "\(one), or \(other)")
    }
    throw refusal(of: text, example: example)
  }

  /// A day on which something was done, such as filling in a sheet: without a year the last one.
  ///
  /// - Throws: as for any other day, and for one that is counted from today on.
  package static func pastDay(
    _ text: String, today: CalendarDate
  ) throws(InputRefusal) -> CalendarDate {
    if let day = DayPhrase.past(text.trimmingSpaces, today: today) { return day }
    let day = try day(text, today: today)
    if case .day? = WrittenDate(text.trimmingSpaces) { return day }
    guard day <= today || text.contains("\(day.year)") else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is a day to come, and here stands the one on which it was "
          + "answered.", example: today.description)
    }
    return day
  }

  static func refusal(of text: String, example: String) -> InputRefusal {
    if let (one, other) = DayPhrase.either(text.trimmingSpaces) {
      return InputRefusal(
        "\(VisibleText.quoted(text)) is \(one) to some and \(other) to others.",
        example: example.replacing("2026-12-01", with: one))
    }
    let why = impossible(text).map { ": \($0)" } ?? ""
    return InputRefusal("\(VisibleText.quoted(text)) is not a day\(why).", example: example)
  }

  /// Why there is no such day, also of one without its year: `31/11`, `31.11.`.
  private static func impossible(_ text: String) -> String? {
    if let impossible = ImpossibleDay(text) { return impossible.words }
    let parts = text.trimmingSpaces.split { "./".contains($0) }
    // Any leap year, so that the day is in none.
    let leapYear = "2028"
    guard parts.count == 2 else { return nil }
    return ImpossibleDay("\(parts[0]).\(parts[1]).\(leapYear)")?.words
      .replacing(" \(leapYear)", with: "")
  }

  /// The same day of a later month, or its last day.
  static func month(_ count: Int, after today: CalendarDate) -> CalendarDate? {
    let months = today.year * 12 + today.month - 1 + count
    let year = String(months / 12)
    let month = months % 12 + 1
    let head =
      String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (month < 10 ? "-0" : "-") + "\(month)-"
    return stride(from: today.day, to: 27, by: -1).lazy.compactMap { CalendarDate(head + "\($0)") }
      .first ?? CalendarDate(head + (today.day < 10 ? "0" : "") + "\(today.day)")
  }
}
