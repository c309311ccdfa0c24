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

  static func read(_ text: String) -> TimeSpan? {
    let lowered = CountWord.digits(in: text).lowercased()
    if let span = TimeSpan(lowered) { return span }
    let number = lowered.prefix { $0.isNumber || $0 == "." }
    let unit = lowered.dropFirst(number.count).trimmingSpaces
    return units[unit].flatMap { TimeSpan("\(number) \($0)") }
  }
}
