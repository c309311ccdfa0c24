// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that are written out: twelve, twenty-five, a third.
enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let parts: [String: Double] = [
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
    "fifths": 0.2, "tenth": 0.1, "tenths": 0.1,
  ]

  /// The value of a word such as "seven" or "twenty-five"; nil for any other.
  static func value(of word: String) -> Double? {
    if let index = small.firstIndex(of: word) { return Double(index) }
    if word == "dozen" { return 12 }
    let pieces = word.split(separator: "-")
    guard let first = pieces.first, let ten = tens.firstIndex(of: String(first)) else { return nil }
    let value = Double(20 + 10 * ten)
    guard pieces.count > 1 else { return value }
    guard pieces.count == 2, let one = small.firstIndex(of: String(pieces[1])), (1...9) ~= one
    else { return nil }
    return value + Double(one)
  }

  /// How much a word behind a number multiplies it by.
  static func multiple(of word: String) -> Double? {
    switch word {
    case "hundred": 100
    case "thousand", "k": 1_000
    case "million", "m", "mn": 1_000_000
    case "billion", "bn": 1_000_000_000
    default: nil
    }
  }

  /// The part of one that a word names.
  static func part(of word: String) -> Double? { parts[word] }
}
