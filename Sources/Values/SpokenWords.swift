// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as the words it is spoken in, for looking up words and phrases in it.
package struct SpokenWords: Sendable {
  private struct Word: Sendable {
    let text: String
    let end: String.Index
    /// Which part of the text it stands in; a comma or a stop ends one.
    let part: Int
  }

  private let words: [Word]
  private let text: String

  /// Words before a phrase that turn it into its opposite.
  private static let negations: Set<String> = [
    "no", "not", "never", "nobody", "nothing", "none", "neither", "nor", "cannot",
  ]
  /// How many words before a phrase may turn it, within its part of the text.
  private static let reach = 3
  private static let stops: Set<Character> = [",", ".", ";", ":", "!", "?", "(", ")", "\n"]

  package init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var start: String.Index?
    var part = 0
    for index in text.indices {
      let character = text[index]
      let isPart = character.isLetter || character.isNumber || "'’".contains(character)
      if isPart, start == nil { start = index }
      guard !isPart else { continue }
      if let begun = start {
        words.append(Word(text: text[begun..<index].lowercased(), end: index, part: part))
        start = nil
      }
      if Self.stops.contains(character) { part += 1 }
    }
    if let start {
      words.append(Word(text: text[start...].lowercased(), end: text.endIndex, part: part))
    }
    self.words = words
  }

  /// Whether one of the phrases stands here as whole words and is not negated.
  package func says(anyOf phrases: [String]) -> Bool {
    phrases.contains { phrase in places(of: phrase).contains { !isNegated(before: $0.lowerBound) } }
  }

  /// Whether a word that turns others into their opposite stands anywhere in it.
  package var negates: Bool { words.contains { Self.isNegation($0.text) } }

  /// What follows each place of each phrase, in the order of the phrases.
  package func rests(after phrases: [String]) -> [Substring] {
    phrases.flatMap { places(of: $0).map { text[words[$0.upperBound - 1].end...] } }
  }

  private func places(of phrase: String) -> [Range<Int>] {
    let sought = SpokenWords(phrase).words.map(\.text)
    guard !sought.isEmpty, sought.count <= words.count else { return [] }
    return (0...(words.count - sought.count)).map { $0..<$0 + sought.count }
      .filter { zip(words[$0], sought).allSatisfy { $0.text == $1 } }
  }

  private func isNegated(before start: Int) -> Bool {
    words[max(0, start - Self.reach)..<start].contains { word in
      word.part == words[start].part && Self.isNegation(word.text)
    }
  }

  private static func isNegation(_ word: String) -> Bool {
    negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
  }
}
