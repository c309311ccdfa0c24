// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that people write as a word before a unit: `one working day`, `in two weeks`.
package enum CountWord {
  package static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "ten": 10, "twelve": 12, "fourteen": 14,
  ]

  /// The text in small letters, its first word as digits where it is such a number.
  package static func digits(in text: String) -> String {
    let lowered = text.lowercased()
    guard let first = lowered.split(separator: " ").first, let number = numbers[String(first)],
      let place = lowered.firstRange(of: first)
    else { return text }
    return "\(number)\(lowered[place.upperBound...])"
  }
}
