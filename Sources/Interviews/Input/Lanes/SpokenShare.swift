// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// A share in words at the end of a text: `1 in 4`, `310 of 500`, `3/4`, `half`, `two thirds`.
struct SpokenShare: Equatable {
  /// From 0 to 1.
  var share: Double
  /// As it was said.
  var said: String
  /// What it was counted on, where somebody said of how many.
  var sample: Sample?

  private static let parts = [
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
  ]

  /// Takes it from the words; nil where they end otherwise, or nothing else stands before it.
  init?(endOf words: inout [String]) {
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let end = words.suffix(count).map { $0.lowercased() }
      guard let read = Self.read(end) else { continue }
      (share, sample) = read
      said = words.suffix(count).joined(separator: " ")
      words.removeLast(count)
      return
    }
    return nil
  }

  private static func read(_ words: [String]) -> (Double, Sample?)? {
    switch words.count {
    case 1:
      if words[0] == "half" { return (0.5, nil) }
      let sides = words[0].split(separator: "/", omittingEmptySubsequences: false)
      return sides.count == 2 ? ratio(number(String(sides[0])), number(String(sides[1]))) : nil
    case 2:
      let whole = words[1].hasSuffix("s") ? String(words[1].dropLast()) : words[1]
      if whole == "half" { return ratio(number(words[0]), 2) }
      return parts[whole].flatMap { ratio(number(words[0]), $0) }
    case 3 where ["in", "of"].contains(words[1]):
      guard let read = ratio(number(words[0]), number(words[2])) else { return nil }
      // One in 20 is a rate, and 11 of 90 have been counted.
      let sample = Sample(count: number(words[0]), of: number(words[2]))
      return words[1] == "of" ? (read.0, sample) : read
    case 4 where words[1] == "out" && words[2] == "of":
      return read([words[0], "of", words[3]])
    default: return nil
    }
  }

  private static func number(_ word: String) -> Int? {
    CountWord.numbers[word] ?? WrittenNumber(word)?.certain?.wholeNumber
  }

  private static func ratio(_ part: Int?, _ whole: Int?) -> (Double, Sample?)? {
    guard let part, let whole, whole > 1, (0...whole).contains(part),
      let share = PlainNumber(decimal: Double(part) / Double(whole))
    else { return nil }
    return (share.value, nil)
  }
}
