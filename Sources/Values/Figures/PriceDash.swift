// SPDX-License-Identifier: GPL-3.0-or-later

/// The dash that stands for no cents: `250,-`, `250.–`, `250,--`.
package enum PriceDash {
  private static let dashes: Set<Character> = ["-", "–", "—"]

  /// A text without it; a dash before a digit is that of a range.
  package static func removed(from text: String) -> String {
    let characters = Array(text)
    var kept = ""
    var index = 0
    while index < characters.count {
      if let end = end(at: index, of: characters) {
        index = end
      } else {
        kept.append(characters[index])
        index += 1
      }
    }
    return kept
  }

  /// Where it ends that begins at a place; nil where none does.
  private static func end(at index: Int, of characters: [Character]) -> Int? {
    guard index > 0, ",.".contains(characters[index]), characters[index - 1].isASCIIDigit else {
      return nil
    }
    let end = characters[(index + 1)...].firstIndex { !dashes.contains($0) } ?? characters.count
    guard end > index + 1, end == characters.count || !characters[end].isASCIIDigit else {
      return nil
    }
    return end
  }
}
