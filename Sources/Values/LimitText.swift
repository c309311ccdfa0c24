// SPDX-License-Identifier: GPL-3.0-or-later

/// A limit as people write it, with its unit on either side: `1 200 EUR`, `€1,200`, `-18`, `10k`.
package struct LimitText: Equatable, Sendable {
  package var number: WrittenNumber
  /// The number as it stands, with its sign.
  package var digits: String
  package var unit: String?

  /// Nil where anything but one number and its unit is written.
  package init?(_ text: String) {
    let text = Self.trimmed(PlainCharacters.of(text))
    guard let start = Self.start(of: text) else { return nil }
    var before = Self.trimmed(text[..<start])
    let sign = Self.takeSign(from: &before)
    let end = Self.end(of: text[start...])
    var written = String(text[start..<end])
    let rest = text[end...]
    var behind = Self.trimmed(rest)
    // What adjoins a number goes on with it: 1e3, 0x10, 10-20.
    let word = rest.prefix { $0 != " " }
    guard !word.contains(where: \.isNumber), !"-–—+±<>=*.,'".contains(behind.first ?? " ") else {
      return nil
    }
    guard before.isEmpty || behind.isEmpty || Self.multiple(of: word) != nil else { return nil }
    guard before.isEmpty || Self.isCurrency(before) else { return nil }
    guard var number = WrittenNumber(sign + written) else { return nil }
    if let multiple = Self.multiple(of: word) {
      guard case .plain(let small) = number,
        let large = PlainNumber(decimal: small.value * multiple)
      else { return nil }
      number = .plain(large)
      written = large.text
      behind = Self.trimmed(rest.dropFirst(word.count))
      guard before.isEmpty || behind.isEmpty else { return nil }
    } else if word == "K", !Self.trimmed(behind.dropFirst()).isEmpty {
      // Thousands of something, or kelvins.
      return nil
    }
    self.number = number
    digits = sign + written
    let unit = before.isEmpty ? behind : before
    self.unit = unit.isEmpty ? nil : unit
  }

  /// The limits with which a text may begin, the longest start first: `1 200 EUR a month` is a limit
  /// of 1 200 EUR, and of 1 only where nothing longer fits.
  package static func starts(of text: some StringProtocol) -> [LimitText] {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(mostWords).map {
      withoutClosing($0)
    }
    return stride(from: words.count, through: 1, by: -1).compactMap {
      LimitText(words.prefix($0).joined(separator: " "))
    }
  }

  private static let mostWords = 5

  private static func withoutClosing(_ word: some StringProtocol) -> String {
    var word = String(word)
    while let last = word.last, ".,;:!?)”’".contains(last) { word.removeLast() }
    return word
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }

  /// The first digit, with the point before it: `.5`.
  private static func start(of text: String) -> String.Index? {
    guard let digit = text.firstIndex(where: isDigit) else { return nil }
    guard digit > text.startIndex else { return digit }
    let before = text.index(before: digit)
    return text[before] == "." ? before : digit
  }

  /// Where a number ends: a separator belongs to it where a digit follows.
  private static func end(of text: Substring) -> String.Index {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      let isFollowed = next < text.endIndex && isDigit(text[next])
      guard isDigit(text[end]) || isFollowed && ".,'_ ".contains(text[end]) else { break }
      end = next
    }
    return end
  }

  /// Takes the sign away that stands before or behind a currency: `-€5`, `€-5`.
  private static func takeSign(from before: inout String) -> String {
    for sign in ["-", "–", "+"] {
      if before.hasPrefix(sign) {
        before = trimmed(before.dropFirst())
      } else if before.hasSuffix(sign) {
        before = trimmed(before.dropLast())
      } else {
        continue
      }
      return sign == "+" ? "" : "-"
    }
    return ""
  }

  private static func isCurrency(_ text: String) -> Bool {
    text.count <= 3 && text.allSatisfy { $0.isLetter || $0.isCurrencySymbol }
      && (text.count > 1 || text.first?.isLetter == false)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func multiple(of word: Substring) -> Double? { word == "k" ? 1_000 : nil }
}

extension WrittenNumber {
  /// The number, where everybody reads the same; three digits behind a comma are thousands.
  package var certain: PlainNumber? {
    switch self {
    case .plain(let number), .either(let number, _, hasDot: false): number
    case .either: nil
    }
  }
}
