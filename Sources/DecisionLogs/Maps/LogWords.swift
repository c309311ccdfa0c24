// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words of a log mean; compared without regard to capital letters.
package struct LogWords: Hashable, Sendable {
  package enum Meaning: String, CaseIterable, Sendable {
    case yes
    case no
    case person
    case rule
    case timeout
    case bypass
    /// Not decided yet: the case does not count.
    case pending
    /// Nobody answered in time; that is no answer.
    case expired
    /// Says nothing.
    case unknown
  }

  private(set) var meanings: [String: Meaning] = [:]
  /// What any other word means; without it such a row is bad.
  package var other: Meaning?

  package init(_ meanings: [String: Meaning] = [:]) {
    for (word, meaning) in meanings { self.meanings[Self.folded(word)] = meaning }
  }

  /// The meaning that was given to a word before, where it had another.
  package mutating func add(_ word: String, as meaning: Meaning) -> Meaning? {
    let before = meanings.updateValue(meaning, forKey: Self.folded(word))
    return before == meaning ? nil : before
  }

  /// These, and what goes without saying for a kind of role where no words are given.
  func completed(for kind: LogRole.Kind) -> LogWords {
    var words = self
    let usual = kind == .decider ? Self.deciders : Self.answers
    let own = Set(meanings.values)
    for (word, meaning) in usual where words.meanings[word] == nil {
      // A map that says what yes is says all that is.
      if kind == .decider || !own.contains(meaning) { words.meanings[word] = meaning }
    }
    return words
  }

  private static let answers: [String: Meaning] = [
    "1": .yes, "true": .yes, "yes": .yes, "y": .yes, "t": .yes, "1.0": .yes,
    "0": .no, "false": .no, "no": .no, "n": .no, "f": .no, "0.0": .no,
  ]

  private static let deciders: [String: Meaning] = [
    "person": .person, "human": .person, "rule": .rule, "system": .rule, "automatic": .rule,
    "timeout": .timeout, "expired": .timeout, "bypass": .bypass,
  ]

  /// Small letters of ASCII.
  static func folded(_ word: String) -> String {
    String(
      decoding: word.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
