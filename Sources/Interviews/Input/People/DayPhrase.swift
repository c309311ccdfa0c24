// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A day as people say it: `next friday`, `31.12.`, `end of month`, `in two weeks`.
///
/// A week ends on its Friday, when people mean to be done.
enum DayPhrase {
  /// The most words that a phrase has.
  static let longest = 5

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Nil for what is no such phrase.
  static func day(_ text: String, today: CalendarDate) -> CalendarDate? {
    let words = text.lowercased().split(separator: " ").map(String.init).filter { $0 != "the" }
    switch words {
    case ["today"]: return today
    case ["tomorrow"]: return today.adding(days: 1)
    case ["day", "after", "tomorrow"]: return today.adding(days: 2)
    case ["end", "of", "week"], ["end", "of", "this", "week"], ["this", "week"], ["eow"]:
      return friday(weeks: today.weekday > 4 ? 1 : 0, after: today)
    case ["next", "week"], ["end", "of", "next", "week"]: return friday(weeks: 1, after: today)
    case ["end", "of", "month"], ["end", "of", "this", "month"], ["month", "end"], ["eom"],
      ["this", "month"]:
      return lastDay(ofMonth: today.month, year: today.year)
    case ["next", "month"], ["end", "of", "next", "month"]:
      return lastDay(ofMonth: today.month + 1, year: today.year)
    case ["end", "of", "quarter"], ["end", "of", "this", "quarter"]:
      return lastDay(ofMonth: (today.month + 2) / 3 * 3, year: today.year)
    case ["end", "of", "year"], ["end", "of", "this", "year"], ["year", "end"]:
      return lastDay(ofMonth: 12, year: today.year)
    default:
      return named(words, today: today) ?? counted(words, today: today) ?? short(words, today)
    }
  }

  /// `friday` is the next one that comes, `next friday` that of the next week.
  private static func named(_ words: [String], today: CalendarDate) -> CalendarDate? {
    guard let last = words.last, let weekday = weekday(last) else { return nil }
    switch words.dropLast() {
    case [], ["this"], ["coming"]:
      let days = (weekday - today.weekday + 6) % 7 + 1
      return today.adding(days: days)
    case ["next"]: return today.adding(days: 7 - today.weekday + weekday)
    default: return nil
    }
  }

  static func weekday(_ word: String) -> Int? {
    names.firstIndex(of: word) ?? weekdays.firstIndex(of: word)
  }

  /// `in 3 days`, `in two weeks`, `in a month`, `+2 weeks`.
  private static func counted(_ words: [String], today: CalendarDate) -> CalendarDate? {
    if words.count == 2, words[0].hasPrefix("+") {
      return counted(["in", String(words[0].dropFirst()), words[1]], today: today)
    }
    guard words.count == 3, words[0] == "in",
      let count = CountWord.numbers[words[1]] ?? Int(words[1]), (0...500).contains(count)
    else { return nil }
    switch words[2] {
    case "day", "days": return today.adding(days: count)
    case "week", "weeks": return today.adding(days: 7 * count)
    case "month", "months": return MomentInput.month(count, after: today)
    default: return nil
    }
  }

  /// A day without its year, `31.12.`, `31 dec`, `dec 31`, `31/12`: the next one that comes.
  ///
  /// Nil for `7/8`, which is two days.
  private static func short(_ words: [String], _ today: CalendarDate) -> CalendarDate? {
    var text = words.joined(separator: " ")
    if text.hasSuffix(".") { text.removeLast() }
    let hasSlash = slashed(text) != nil
    guard hasSlash || text.contains(".") || words.count == 2, text.contains(where: \.isNumber)
    else { return nil }
    return [today.year, today.year + 1].flatMap { days(text, of: $0, hasSlash) }
      .first { $0 >= today }
  }

  private static func days(_ text: String, of year: Int, _ hasSlash: Bool) -> [CalendarDate] {
    (hasSlash ? ["\(text)/\(year)"] : ["\(text).\(year)", "\(text) \(year)"]).compactMap {
      if case .day(let day)? = WrittenDate($0) { day } else { nil }
    }
  }

  /// A day without its year that has come, as of something that was done: the last such day.
  static func past(_ text: String, today: CalendarDate) -> CalendarDate? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words {
    case ["today"]: return today
    case ["yesterday"]: return today.adding(days: -1)
    case ["day", "before", "yesterday"], ["the", "day", "before", "yesterday"]:
      return today.adding(days: -2)
    default: break
    }
    let isLast = words.count == 2 && words[0] == "last"
    if words.count == 1 || isLast, let weekday = words.last.flatMap(weekday) {
      let days = (today.weekday - weekday + 7) % 7
      return today.adding(days: isLast && days == 0 ? -7 : -days)
    }
    // The next one is that of a leap year where this one has no such day.
    guard let next = short(words, today) else { return nil }
    var typed = words.joined(separator: " ")
    if typed.hasSuffix(".") { typed.removeLast() }
    let hasSlash = slashed(typed) != nil
    return next == today
      ? today
      : (0...leapYears).lazy.flatMap { days(typed, of: today.year - $0, hasSlash) }
        .first { $0 <= today }
  }

  /// The most years from one 29 February to the next.
  private static let leapYears = 8

  /// Two numbers with a slash between them: `12/12`.
  private static func slashed(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    // A desk that never closes is no day.
    guard text != "24/7", parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }

  /// Whether a word is two numbers as in a date, also where there is no such day: `31/11`.
  static func isSlashed(_ text: String) -> Bool { slashed(text) != nil }

  /// The two days that `7/8` is, as they are written without doubt; nil where it is one or none.
  static func either(_ text: String) -> (String, String)? {
    guard let (first, second) = slashed(text), first != second,
      months.indices.contains(first - 1), months.indices.contains(second - 1)
    else { return nil }
    return ("\(first) \(months[second - 1])", "\(second) \(months[first - 1])")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func friday(weeks: Int, after today: CalendarDate) -> CalendarDate {
    today.adding(days: 4 - today.weekday + 7 * weeks)
  }

  private static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate? {
    let next = year * 12 + month
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(next / 12)-\(two(next % 12 + 1))-01").map { $0.adding(days: -1) }
  }
}
