// SPDX-License-Identifier: GPL-3.0-or-later

/// A day as people write it: `22.11.2026`, `2026/11/22`, `22 Nov 2026`, `11/22/2026`.
package enum WrittenDate: Equatable, Sendable {
  case day(CalendarDate)
  /// The same text is two days: `5/11/2026` in Europe and in America.
  case either(CalendarDate, CalendarDate)

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil for what is no day; years have four digits.
  package init?(_ text: some StringProtocol) {
    let plain = PlainCharacters.of(String(text)).lowercased().trimmingPlainSpaces
    if let day = CalendarDate(plain) {
      self = .day(day)
      return
    }
    // A moment of that day: 2026-11-22T10:00:00Z.
    if plain.count > 10, let day = CalendarDate(plain.prefix(10)),
      plain.dropFirst(10).first.map({ "t ".contains($0) }) == true, plain.contains(":")
    {
      self = .day(day)
      return
    }
    let parts = plain.split { " .,/-".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if let month = parts.firstIndex(where: { Self.month($0) != nil }) {
      let numbers = parts.enumerated().filter { $0.offset != month }.map(\.element)
      let isYearFirst = numbers[0].count == 4 && Int(numbers[0]) != nil
      guard
        let day = Self.date(
          isYearFirst ? numbers[0] : numbers[1], Self.month(parts[month]),
          Self.ordinal(isYearFirst ? numbers[1] : numbers[0]))
      else { return nil }
      self = .day(day)
    } else if parts[0].count == 4 {
      guard let day = Self.date(parts[0], Int(parts[1]), Int(parts[2])) else { return nil }
      self = .day(day)
    } else {
      let dayFirst = Self.date(parts[2], Int(parts[1]), Int(parts[0]))
      let monthFirst = Self.date(parts[2], Int(parts[0]), Int(parts[1]))
      switch (dayFirst, monthFirst) {
      // Dots are written where the day goes first.
      case (let day?, _) where plain.contains("."): self = .day(day)
      case (let day?, let other?) where day != other: self = .either(day, other)
      case (let day?, _), (nil, let day?): self = .day(day)
      case (nil, nil): return nil
      }
    }
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    return months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCIIDigit }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  private static func date(_ year: String, _ month: Int?, _ day: Int?) -> CalendarDate? {
    guard year.count == 4, let month, let day, (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(year)-\(two(month))-\(two(day))")
  }
}
