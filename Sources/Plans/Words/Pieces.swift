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

  /// The first text that applies.
  ///
  /// A questionnaire without a playbook has none: there the key and its values stand alone, and
  /// `PlaybookRules.obstacles` keeps them from documents.
  ///
  /// - Parameter local: the values of the text's slots, all of them.
  func callAsFunction<Text: PlanText>(_ text: Text, _ local: [Slot: String] = [:]) -> String {
    self.text(text, local) ?? text.standingAlone(with: local)
  }

  /// The first text that applies and whose slots all have values.
  func text<Text: PlanText>(_ text: Text, _ local: [Slot: String]) -> String? {
    assert(text.lacking(in: local).isEmpty, "'\(text.rawValue)' lacks slots")
    return texts.entries(of: text).lazy.filter { scope.applies($0.scope) }
      .compactMap { Phrase.filled($0.text, by: { local[$0] }) }.first
  }

  /// The texts of a place that apply, with their slots still open.
  func open<Text: PlanText>(_: Text.Type) -> [Text: String] {
    var open: [Text: String] = [:]
    for text in Text.allCases {
      open[text] = texts.entries(of: text).first { scope.applies($0.scope) }?.text
    }
    return open
  }
}

extension PlanText {
  /// The slots of its own that a call site has forgotten; those that every phrase can name have
  /// their values elsewhere.
  func lacking(in local: [Slot: String]) -> [Slot] {
    slots.filter { $0.home == .keys && local[$0] == nil }
  }

  /// The key with its values, in the place of a text.
  func standingAlone(with local: [Slot: String]) -> String {
    let values = slots.compactMap { local[$0] }
    return values.isEmpty ? rawValue : "\(rawValue): \(values.joined(separator: ", "))"
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
