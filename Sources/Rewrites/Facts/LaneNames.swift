// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the lanes that a statement names.
struct LaneNames: Sendable {
  private struct Name {
    let lane: Int
    let words: [String]
    /// Whether it is a word of everyday language, which names a lane only where it is marked.
    let isPlain: Bool
  }

  private var names: [Name] = []

  /// - Parameter names: the names of each lane, in their order.
  init(_ names: [[String]]) {
    for (lane, texts) in names.enumerated() {
      for text in texts {
        let words = Self.words(of: TokenScanner.tokens(of: text, line: 1))
        guard !words.isEmpty else { continue }
        self.names.append(
          Name(
            lane: lane, words: words.map(Stem.of),
            isPlain: !(words.count > 1 && words.contains { Self.isTelling($0) })))
      }
    }
  }

  /// Whether a word is long enough to name a lane together with another one, as "requests" is in
  /// "Other requests" and "hand" is not in "By hand".
  private static func isTelling(_ word: String) -> Bool {
    word.count > 5 && !Stem.idle.contains(word)
  }

  private static func words(of tokens: [Token]) -> [String] {
    tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.lower)
  }

  /// The lanes that are named in a range of tokens.
  func lanes(in tokens: ArraySlice<Token>) -> Set<Int> {
    let places = tokens.indices.filter { [.word, .number].contains(tokens[$0].kind) }
    let stems = places.map { Stem.of(tokens[$0].lower) }
    var found: Set<Int> = []
    for name in names where name.words.count <= stems.count {
      for start in 0...(stems.count - name.words.count)
      where stems[start] == name.words[0]
        && Array(stems[start..<start + name.words.count]) == name.words
        && (!name.isPlain || isMarked(places[start], in: tokens))
      {
        found.insert(name.lane)
      }
    }
    return found
  }

  private func isMarked(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
    // What a sentence begins with is what it is about: "A refusal is sent …".
    if tokens[..<index].allSatisfy({ ["a", "an", "the", "each", "every"].contains($0.lower) }) {
      return true
    }
    let before = tokens[index - 1]
    if before.kind == .sign, "“\"‘'«„".contains(before.text) { return true }
    return tokens[index].isCapitalized && !(before.kind == .sign && ".:|".contains(before.text))
  }
}
