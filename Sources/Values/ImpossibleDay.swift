// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that is written as a day and names one that no calendar has.
package struct ImpossibleDay: Equatable, Sendable {
  /// Why there is no such day: `February 2026 has 28 days`.
  package let words: String

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Nil for a day that exists, and for what is not written as one: `2026-02-30`, `30.02.2026`.
  package init?(_ text: some StringProtocol) {
    let parts = PlainCharacters.of(String(text)).trimmingPlainSpaces
      .split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    let isYearFirst = parts.first?.utf8.count == 4
    guard parts.count == 3, WrittenDate(text) == nil,
      let year = Int(isYearFirst ? parts[0] : parts[2]), (1...9_999).contains(year),
      isYearFirst || parts[2].utf8.count == 4, parts[1].utf8.count <= 2,
      let month = Int(parts[1]), let day = Int(isYearFirst ? parts[2] : parts[0]),
      (1...99).contains(day)
    else { return nil }
    guard (1...12).contains(month) else {
      words = "a year has 12 months"
      return
    }
    guard
      let last = (28...31).last(where: { CalendarDate(year: year, month: month, day: $0) != nil })
    else { return nil }
    guard day > last else { return nil }
    words = "\(Self.months[month - 1]) \(year) has \(last) days"
  }
}
