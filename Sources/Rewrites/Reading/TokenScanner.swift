// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Cuts a line of prose into words, numbers and signs.
struct TokenScanner {
  private let characters: [Character]
  private var place = 0
  private var isApart = true
  private let line: Int
  private var tokens: [Token] = []

  private init(_ text: String, line: Int) {
    characters = Array(text)
    self.line = line
  }

  static func tokens(of text: String, line: Int) -> [Token] {
    var scanner = TokenScanner(text, line: line)
    scanner.scan()
    return scanner.tokens
  }

  private mutating func scan() {
    while place < characters.count {
      let character = characters[place]
      if character.isWhitespace {
        isApart = true
        place += 1
      } else if character.isASCIIDigit {
        add(number())
      } else if character.isLetter {
        add(word())
      } else if isProposalMark {
        place += 3
        add((.sign, OwnWords.sign))
      } else {
        place += 1
        // Emphasis is no text.
        if "*_`".contains(character) { continue }
        add((.sign, String(character)))
      }
    }
  }

  private mutating func add(_ found: (kind: Token.Kind, text: String)) {
    tokens.append(Token(found.kind, found.text, line: line, isApart: isApart))
    isApart = false
  }

  /// People mark what they propose as `[P]` where plans have a sign of their own.
  private var isProposalMark: Bool { at(0) == "[" && at(1) == "P" && at(2) == "]" }

  private func at(_ offset: Int) -> Character? {
    characters.indices.contains(place + offset) ? characters[place + offset] : nil
  }

  private mutating func word() -> (Token.Kind, String) {
    let start = place
    while let character = at(0) {
      let joins = "'’-".contains(character) && at(1)?.isLetter == true
      guard character.isLetter || character.isASCIIDigit || joins else { break }
      place += 1
    }
    let text = String(characters[start..<place])
    // A letter before digits names something: C-634, v2.
    if at(0) == "-", at(1)?.isASCIIDigit == true, text.count <= 2 {
      place += 1
      while let character = at(0), character.isASCIIDigit || character == "/" { place += 1 }
      return (.code, String(characters[start..<place]))
    }
    return text.contains(where: \.isASCIIDigit) ? (.code, text) : (.word, text)
  }

  private mutating func number() -> (Token.Kind, String) {
    let start = place
    while let character = at(0) {
      let joins = ".,'’".contains(character) && at(1)?.isASCIIDigit == true
      guard character.isASCIIDigit || joins else { break }
      place += 1
    }
    let text = String(characters[start..<place])
    if text.count == 4, at(0) == "-", let day = CalendarDate(text + rest(upTo: 6)) {
      place += 6
      return (.date, "\(day)")
    }
    if let sign = at(0), "/:".contains(sign), at(1)?.isASCIIDigit == true {
      while let character = at(0), character.isASCIIDigit || "/:".contains(character) { place += 1 }
      return (.code, String(characters[start..<place]))
    }
    return (.number, text)
  }

  private func rest(upTo count: Int) -> String {
    String(characters[min(place, characters.count)..<min(place + count, characters.count)])
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
