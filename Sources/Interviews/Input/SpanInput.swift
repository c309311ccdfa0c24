// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// A span of time as people write it, in the words that they chose: `4h`, `30 min`, `2 working days`,
/// `two weeks`.
enum SpanInput {
  private static let units = [
    "min": "minutes", "mins": "minutes", "m": "minutes", "h": "hours", "hr": "hours",
    "hrs": "hours", "d": "days", "w": "weeks",
  ]
  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "ten": 10, "twelve": 12, "fourteen": 14,
  ]

  static func read(_ text: String) -> TimeSpan? {
    var lowered = text.lowercased()
    if let first = lowered.split(separator: " ").first, let number = numbers[String(first)] {
      lowered = "\(number)\(lowered.dropFirst(first.count))"
    }
    if let span = TimeSpan(lowered) { return span }
    let number = lowered.prefix { $0.isNumber || $0 == "." }
    let unit = lowered.dropFirst(number.count).trimmingSpaces
    return units[unit].flatMap { TimeSpan("\(number) \($0)") }
  }
}
