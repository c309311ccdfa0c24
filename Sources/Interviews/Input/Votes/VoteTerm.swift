// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// One part of votes that are called out; the letter is nil for `?`.
enum VoteTerm: Equatable {
  /// Everybody else.
  case all(Letter?)
  case count(Int, Letter?)
  case name(String, Letter?)

  var isOfName: Bool {
    if case .name = self { true } else { false }
  }

  /// Reads `all b`, `b 5`, `5 b`, `5x b`, `c=Compliance`, `Compliance=c`; nil for anything else.
  init?(_ text: String) {
    let words = text.replacing("=", with: " = ").replacing(":", with: " = ").split(separator: " ")
      .map(String.init)
    guard let first = words.first, let last = words.last, words.count > 1 else {
      guard let short = Self.short(text) else { return nil }
      self = short
      return
    }
    let rest = words.dropFirst().drop { $0 == "=" }.joined(separator: " ")
    let front = Array(words.dropLast().reversed().drop { $0 == "=" }.reversed())
      .joined(separator: " ")
    if ["all", "everybody", "others", "rest"].contains(first.lowercased()),
      let letter = Self.letter(rest)
    {
      self = .all(letter)
    } else if let letter = Self.letter(first) {
      self = Self.count(rest).map { .count($0, letter) } ?? .name(rest, letter)
    } else if let letter = Self.letter(last) {
      self = Self.count(front).map { .count($0, letter) } ?? .name(front, letter)
    } else {
      return nil
    }
  }

  /// Several counts with nothing but spaces between them: `b 5 c 2`, `5 b 2 c`, `b5 c2`.
  static func counts(_ text: String) -> [VoteTerm]? {
    let words = text.split(separator: " ").map(String.init)
    let pairs =
      words.count % 2 == 0
      ? stride(from: 0, to: words.count, by: 2).map { "\(words[$0]) \(words[$0 + 1])" } : []
    for parts in [pairs, words] where parts.count > 1 {
      let terms = parts.compactMap { VoteTerm($0) }.filter { term in
        if case .count = term { true } else { false }
      }
      if terms.count == parts.count { return terms }
    }
    return nil
  }

  /// `5b` or `b5`.
  private static func short(_ text: String) -> VoteTerm? {
    guard text.count > 1 else { return nil }
    if let letter = letter(String(text.prefix(1))), let count = count(String(text.dropFirst())) {
      return .count(count, letter)
    }
    guard let letter = letter(String(text.suffix(1))), let count = count(String(text.dropLast()))
    else { return nil }
    return .count(count, letter)
  }

  private static func count(_ text: String) -> Int? {
    let digits = text.lowercased().filter { $0 != "x" && $0 != " " }
    return Int(digits).flatMap { (1...50).contains($0) ? $0 : nil }
  }

  private static func letter(_ text: String) -> Letter?? {
    if text == "?" { return .some(nil) }
    return Letter(rawValue: text.lowercased()).map { .some($0) }
  }
}
