// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Formulas
import Values

/// Days on which more cases arrive, and ranges of them, on one line: `27 Nov, 21 Dec to 23 Dec`.
struct PeakDatesInput: Equatable {
  /// In order, each once.
  var dates: [CalendarDate]
  /// The days of ranges on which nobody works, which are left out.
  var daysOff = 0
  /// The days of the next year that were typed without it, shortly after those of this one.
  var passed: [CalendarDate] = []

  static let example = "27 Nov, 21 Dec to 23 Dec"

  /// A year holds no more.
  private static let mostDays = 366
  /// As long as people speak of a day that has passed as of this year's.
  private static let recentDays = 31
  private static let joins = ["to", "until", "till", "through", "-", "–", "—"]

  /// - Parameters:
  ///   - known: the days that were said before, which may have passed.
  ///   - calendar: the days on which people work; a range holds no others.
  static func read(
    _ line: String, known: [CalendarDate] = [], today: CalendarDate, calendar: WorkCalendar
  ) throws(InputRefusal) -> PeakDatesInput {
    var dates: Set<CalendarDate> = []
    var daysOff = 0
    var passed: [CalendarDate] = []
    for part in parts(of: line) {
      let range = try range(part, today: today)
      guard known.contains(range.first) || range.first >= today else {
        throw InputRefusal(
          "\(range.first) has passed, and a plan looks ahead.",
          example: "\(range.first.adding(days: Self.mostDays - 2))")
      }
      guard range.last.dayNumber - range.first.dayNumber < mostDays else {
        throw InputRefusal(
          "\(VisibleText.quoted(part)) is longer than a year.", example: example)
      }
      guard range.first < range.last else {
        dates.insert(range.first)
        if isOfNextYear(range.first, part, today: today), !known.contains(range.first) {
          passed.append(range.first)
        }
        continue
      }
      for day in range.first.dayNumber...range.last.dayNumber {
        let day = CalendarDate(dayNumber: day)
        if calendar.contains(day) { dates.insert(day) } else { daysOff += 1 }
      }
    }
    guard !dates.isEmpty else {
      throw InputRefusal("There is no day on which anybody works.", example: example)
    }
    guard dates.count <= mostDays else {
      throw InputRefusal(
        "These are \(dates.count) days; name those of one year, \(mostDays) at most.",
        example: example)
    }
    return PeakDatesInput(dates: dates.sorted(), daysOff: daysOff, passed: passed)
  }

  /// Whether a day was typed without its year, and this year's has just passed.
  private static func isOfNextYear(
    _ day: CalendarDate, _ text: String, today: CalendarDate
  ) -> Bool {
    let hasYear = text.split { !$0.isNumber }.contains { $0.count == 4 }
    return !hasYear && day.year > today.year
      && day.dayNumber - today.dayNumber >= mostDays - 1 - recentDays
  }

  /// Days as they would be typed, those that follow each other as ranges.
  static func typed(_ dates: [CalendarDate], calendar: WorkCalendar) -> String {
    var runs: [(first: CalendarDate, last: CalendarDate)] = []
    for day in dates.sorted() {
      if let last = runs.last?.last, calendar.contains(last), calendar.contains(day),
        calendar.adding(1, to: last) == day
      {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first) to \($0.last)" }
      .joined(separator: ", ")
  }

  /// What stands between commas and semicolons; a year behind a comma belongs to the day before it.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    for part in TypedText.singleLine(line).split(whereSeparator: { ",;".contains($0) }) {
      let part = part.trimmingSpaces
      if let last = parts.last, part.count == 4, part.allSatisfy(\.isNumber) {
        parts[parts.count - 1] = "\(last) \(part)"
      } else if !part.isEmpty {
        parts.append(part)
      }
    }
    return parts
  }

  private static func range(
    _ text: String, today: CalendarDate
  ) throws(InputRefusal) -> (first: CalendarDate, last: CalendarDate) {
    let words = text.split(separator: " ").flatMap(split)
    guard let at = words.firstIndex(where: { joins.contains($0.lowercased()) }) else {
      let day = try MomentInput.day(text, today: today)
      return (day, day)
    }
    var first = words[..<at].joined(separator: " ")
    var last = words[(at + 1)...].joined(separator: " ")
    // What is said once holds for both: 24 to 28 Dec, Dec 24 to 28.
    if isNumber(first) {
      first = replacing(first, in: last) ?? first
    } else if isNumber(last) {
      last = replacing(last, in: first) ?? last
    }
    let begin = try MomentInput.day(first, today: today)
    let end = try MomentInput.day(last, today: begin)
    guard begin <= end else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) ends before it begins.", example: example)
    }
    return (begin, end)
  }

  /// A word such as `24-28` or `27.11.–30.11.` in its three parts.
  private static func split(_ word: Substring) -> [String] {
    for join in ["..", "–", "—"] {
      if let place = word.firstRange(of: join), place.lowerBound > word.startIndex {
        return [String(word[..<place.lowerBound]), "-", String(word[place.upperBound...])]
      }
    }
    let sides = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, sides.allSatisfy(isNumber) else { return [String(word)] }
    return [sides[0], "-", sides[1]]
  }

  /// Whether a text is the number of a day in its month and nothing else.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasSuffix(".") ? text.dropLast() : text[...]
    return (1...2).contains(digits.count) && digits.allSatisfy(\.isNumber)
  }

  /// Another number of a day in a text that names its month; nil where it names none.
  private static func replacing(_ number: String, in text: String) -> String? {
    let digits = number.hasSuffix(".") ? String(number.dropLast()) : number
    if CalendarDate(text) != nil {
      return text.dropLast(2) + (digits.count == 1 ? "0" : "") + digits
    }
    var words = text.split(separator: " ").map(String.init)
    if let at = words.firstIndex(where: isNumber) {
      words[at] = number
      return words.joined(separator: " ")
    }
    // As in 24. to 28.12. and in 24. to 28.12.2026.
    guard let point = text.firstIndex(of: ".") else { return nil }
    return digits + text[point...]
  }
}
