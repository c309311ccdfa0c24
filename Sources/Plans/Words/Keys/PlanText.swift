// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A text that the program looks up: content words it at a place, under a key.
package protocol PlanText: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Where the content has it.
  static var place: TextPlace { get }
  /// The slots of its own, which always have a value where it is looked up.
  var slots: [Slot] { get }
  /// The verdicts in whose plans it is looked up.
  var verdicts: [Verdict] { get }
}

extension PlanText {
  package var slots: [Slot] { [] }
  package var verdicts: [Verdict] { Verdict.allCases }
}

/// A text for each word of a fixed set; the word is its key.
protocol WordText: PlanText {
  associatedtype Word: RawRepresentable<String>, CaseIterable, Hashable, Sendable

  var word: Word { get }

  init(_ word: Word)
}

extension WordText {
  package var rawValue: String { word.rawValue }

  package init?(rawValue: String) {
    guard let word = Word(rawValue: rawValue) else { return nil }
    self.init(word)
  }

  package static var allCases: [Self] { Word.allCases.map(Self.init) }
}

extension [Verdict] {
  static let notManual: [Verdict] = [.fullAutomation, .humanInTheLoop]
}
