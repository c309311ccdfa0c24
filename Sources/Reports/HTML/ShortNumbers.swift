// SPDX-License-Identifier: GPL-3.0-or-later

/// Text in which no short number stands alone at the beginning of a line, as those of "part 8" and
/// "3 of 84" would.
enum ShortNumbers {
  /// A space at which no line ends.
  private static let space = "\u{A0}"
  /// In digits.
  private static let longestNumber = 3
  /// In letters; a longer word leaves too little of a narrow column.
  private static let longestWord = 8
  private static let longestBetween = 3
  private static let longestFigure = 6
  private static let ends: Set<Character> = [")", ".", ",", ";", ":"]

  static func joined(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: " ")),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var result = String(words[0])
    for index in words.indices.dropFirst() {
      let isJoined =
        endsWithNumber(words, index) || isBetween(words, index)
        || isBetween(words, index - 1)
      result += (isJoined ? space : " ") + words[index]
    }
    return result
  }

  /// Whether a word is a short number with nothing behind it, and belongs to the word before.
  private static func endsWithNumber(_ words: [Substring], _ index: Int) -> Bool {
    let digits = words[index].prefix(while: isDigit)
    let rest = words[index].dropFirst(digits.count)
    guard (1...longestNumber).contains(digits.count), rest.allSatisfy(ends.contains),
      !rest.isEmpty || index == words.count - 1
    else { return false }
    let before = words[index - 1].drop { !$0.isLetter }
    return (1...longestWord).contains(before.count) && before.allSatisfy(\.isLetter)
  }

  /// Whether a short word stands between two numbers.
  private static func isBetween(_ words: [Substring], _ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let word = words[index]
    return (1...longestBetween).contains(word.count) && word.allSatisfy(\.isLetter)
      && isFigure(words[index - 1]) && isFigure(words[index + 1])
  }

  /// Whether a word is a number such as `84` or `1,200`, and no day.
  private static func isFigure(_ word: Substring) -> Bool {
    (1...longestFigure).contains(word.count) && word.first.map(isDigit) == true
      && word.allSatisfy { isDigit($0) || $0 == "," || $0 == "." }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
