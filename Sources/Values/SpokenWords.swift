// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as the words it is spoken in, for looking up words and phrases in it.
package struct SpokenWords: Sendable {
  private let words: [String]
  private let ends: [String.Index]
  private let text: String

  /// Words around a phrase that turn it into its opposite.
  private static let negations: Set<String> = [
    "no", "not", "never", "nobody", "nothing", "none", "neither", "nor", "cannot",
  ]
  /// How many words before a phrase may turn it.
  private static let reach = 3

  package init(_ text: String) {
    self.text = text
    var words: [String] = []
    var ends: [String.Index] = []
    var start: String.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber || "'’".contains(text[index])
      if isPart, start == nil { start = index }
      if !isPart, let begun = start {
        words.append(text[begun..<index].lowercased())
        ends.append(index)
        start = nil
      }
    }
    if let start {
      words.append(text[start...].lowercased())
      ends.append(text.endIndex)
    }
    self.words = words
    self.ends = ends
  }

  /// The first of the phrases that stands here as whole words and is not negated.
  package func first(of phrases: [String]) -> String? {
    phrases.first { !places(of: $0).isEmpty }
  }

  /// What follows each place of each phrase, in the order of the phrases.
  package func rests(after phrases: [String]) -> [Substring] {
    phrases.flatMap { phrase in
      let count = Self.split(phrase).count
      return places(of: phrase, evenNegated: true).map { text[ends[$0 + count - 1]...] }
    }
  }

  private func places(of phrase: String, evenNegated: Bool = false) -> [Int] {
    let sought = Self.split(phrase)
    guard !sought.isEmpty, sought.count <= words.count else { return [] }
    return (0...(words.count - sought.count)).filter { start in
      zip(words[start...], sought).allSatisfy(==)
        && (evenNegated || !isNegated(before: start))
    }
  }

  private func isNegated(before start: Int) -> Bool {
    words[max(0, start - Self.reach)..<start].contains { word in
      Self.negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
    }
  }

  private static func split(_ phrase: String) -> [String] {
    phrase.lowercased().split(separator: " ").map(String.init)
  }
}
