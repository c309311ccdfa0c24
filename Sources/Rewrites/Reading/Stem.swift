// SPDX-License-Identifier: GPL-3.0-or-later

/// What different forms of a word have in common, so that "approval" is found in "approves".
enum Stem {
  private static let endings = [
    "ations", "ation", "ments", "ment", "ings", "ing", "als", "al", "ers", "er", "ors", "or",
    "ies", "ied", "ed", "ly", "es", "s", "e", "y",
  ]
  private static let leastLetters = 4
  private static let mostLetters = 7

  static func of(_ word: String) -> String {
    var rest = word.lowercased()
    if rest.hasSuffix("'s") || rest.hasSuffix("’s") { rest.removeLast(2) }
    for _ in 0..<2 {
      guard
        let ending = endings.first(where: {
          rest.hasSuffix($0) && rest.count - $0.count >= leastLetters
        })
      else { break }
      rest.removeLast(ending.count)
    }
    return String(rest.prefix(mostLetters))
  }

  /// Words that stand in any sentence and say nothing of what it is about.
  static let idle: Set<String> = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "do",
    "does", "each", "every", "for", "from", "goes", "had", "has", "have", "if", "in", "into", "is",
    "it", "its", "may", "more", "most", "must", "no", "not", "nothing", "of", "on", "one", "only",
    "or", "other", "our", "out", "over", "own", "shall", "should", "so", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
    "until",
    "up", "upon", "was", "were", "what", "when", "where", "which", "who", "whoever", "will", "with",
    "would", "yet", "all", "also", "both", "either", "how", "many", "much", "we", "us", "you",
  ]

  /// The stems of what some words are about; numbers in words count as their digits.
  static func topics(of tokens: some Sequence<Token>) -> Set<String> {
    var topics: Set<String> = []
    for token in tokens {
      switch token.kind {
      case .word where !idle.contains(token.lower):
        if let number = NumberWords.value(of: token.lower) {
          topics.insert("\(Int(number))")
        } else {
          for part in token.lower.split(separator: "-") where part.count > 1 {
            topics.insert(of(String(part)))
          }
        }
      case .number, .code: topics.insert(token.text)
      default: break
      }
    }
    return topics
  }
}
