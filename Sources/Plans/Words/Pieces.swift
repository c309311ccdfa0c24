// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The pieces that values and sentences are made of.
///
/// Each is filled from the slots of its own key and knows no others, so that no value can lead back
/// to itself.
struct Pieces: Sendable {
  private let texts: PlaybookTexts
  private let scope: PlaybookScope

  init(_ texts: PlaybookTexts, _ scope: PlaybookScope) {
    self.texts = texts
    self.scope = scope
  }

  /// The first text with a key that applies.
  ///
  /// A questionnaire without a playbook has none: there the key and its values stand alone, and
  /// `PlaybookRules.obstacles` keeps them from documents.
  ///
  /// - Parameter local: the values of the key's slots, all of them.
  func callAsFunction(
    _ place: PiecePlace, _ key: String, _ local: [Slot: String] = [:]
  ) -> String {
    let found = place.key(key)
    assert(found != nil, "no key '\(key)' at '\(place.rawValue)'")
    assert(found?.lacking(in: local).isEmpty ?? true, "'\(key)' lacks slots")
    return text(place, key, local) ?? found?.standingAlone(with: local) ?? key
  }

  /// The first text with a key that applies and whose slots all have values.
  func text(_ place: PiecePlace, _ key: String, _ local: [Slot: String]) -> String? {
    for entry in texts.entries(at: .piece(place), key) where scope.applies(entry.scope) {
      if let text = Phrase.filled(entry.text, by: { local[$0] }) { return text }
    }
    return nil
  }

  /// The pieces of a place that apply, with their slots still open.
  func open(at place: PiecePlace) -> [String: String] {
    texts.pieces(at: place).compactMapValues { entries in
      entries.first { scope.applies($0.scope) }?.text
    }
  }
}

extension AdviceKey {
  /// The key with its values, in the place of a text.
  func standingAlone(with local: [Slot: String]) -> String {
    let values = slots.compactMap { local[$0] }
    return values.isEmpty ? name : "\(name): \(values.joined(separator: ", "))"
  }
}

extension Phrase {
  /// The text with its slots filled; nil where it names one without a value, so that the name of a
  /// slot never stands in a document.
  static func filled(_ text: String, by value: (Slot) -> String?) -> String? {
    guard mayHaveSlots(text) else { return text }
    let phrase = Phrase(text)
    func named(_ name: String) -> String? { Slot(rawValue: name).flatMap(value) }
    guard phrase.slots.allSatisfy({ named($0) != nil }) else { return nil }
    return phrase.filled(by: named)
  }
}
