// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// Puts a plan's figures into the words of its playbook.
///
/// It reckons nothing and remembers nothing: the same question gives the same words.
struct PlanWords: Sendable {
  let figures: PresentFigures
  let pieces: Pieces
  private let texts: PlaybookTexts
  private let values: [Slot: String]

  init(_ texts: PlaybookTexts, _ figures: PresentFigures) {
    self.figures = figures
    self.texts = texts
    pieces = Pieces(texts, figures.scope)
    values = SlotValues(pieces: pieces, figures: figures).all()
  }

  var inputs: PlanInputs { figures.inputs }
  var file: AnswerFile { inputs.file }
  var assessment: Assessment { inputs.assessment }
  var questionnaire: Questionnaire { inputs.questionnaire }
  var verdict: Verdict { inputs.verdict }
  var scope: PlaybookScope { figures.scope }

  /// The values of slots, for those who need one in a sentence of their own.
  var slots: SlotValues { SlotValues(pieces: pieces, figures: figures) }

  /// The text with its slots filled; nil where it names a value that this plan lacks.
  ///
  /// - Parameter local: the values of one phase or step, which go before the plan's.
  func fill(_ text: String, local: [Slot: String] = [:]) -> String? {
    guard Phrase.mayHaveSlots(text) else { return text }
    guard let filled = Phrase.filled(text, by: { local[$0] ?? values[$0] }) else { return nil }
    // A role in a sentence begins with an article, which may stand first.
    return text.hasPrefix("{the_") ? FigureText.capitalized(filled) : filled
  }

  /// Texts with their slots filled, without those that name a value this plan lacks.
  func fill(_ texts: [String], local: [Slot: String] = [:]) -> [String] {
    texts.compactMap { fill($0, local: local) }
  }

  /// A piece of a sentence.
  func callAsFunction(
    _ place: PiecePlace, _ key: String, _ local: [Slot: String] = [:]
  ) -> String {
    pieces(place, key, local)
  }

  /// The sentence for a key; without a playbook the key and its values stand alone.
  ///
  /// - Parameter local: the values of the key's own slots.
  func callAsFunction(
    _ place: AdvicePlace, _ key: String, _ local: [Slot: String] = [:]
  ) -> String {
    let found = place.key(key)
    assert(found != nil, "no key '\(key)' at '\(place.rawValue)'")
    return sentence(place, key, local) ?? found?.standingAlone(with: local) ?? key
  }

  /// The first sentence with a key that applies; nil where none does.
  func sentence(
    _ place: AdvicePlace, _ key: String, _ local: [Slot: String] = [:]
  ) -> String? {
    for entry in entries(at: place, key, local) {
      if let text = fill(entry.text, local: local) { return text }
    }
    return nil
  }

  /// The sentences with a key that apply.
  func sentences(
    _ place: AdvicePlace, _ key: String, _ local: [Slot: String] = [:]
  ) -> [String] {
    entries(at: place, key, local).compactMap { fill($0.text, local: local) }
  }

  /// The entries for a place, as they are written, that apply.
  func entries(at place: AdvicePlace) -> [AdviceEntry] {
    texts.entries(at: place).filter { scope.applies($0.scope) }
  }

  /// The advice for a place that applies, with its slots filled.
  func advice(at place: AdvicePlace) -> [Advice] {
    entries(at: place).compactMap { entry in
      let isGuess = scope.restsOnUnknown(entry.scope.condition)
      // Benefits are claimed on known answers only; risks are feared on unknown ones too.
      guard !(isGuess && place == .benefit), var text = fill(entry.text) else { return nil }
      if isGuess, place == .residualRisk { text = guess(text) }
      return Advice(title: entry.title.flatMap { fill($0) }, text: text)
    }
  }

  /// The texts of the advice for a place that applies.
  func texts(at place: AdvicePlace) -> [String] { advice(at: place).map(\.text) }

  /// A text that rests on an unknown answer: a cautious guess must not read like a finding.
  func guess(_ text: String) -> String { pieces(.word, "guess", [.text: text]) }

  private func entries(
    at place: AdvicePlace, _ key: String, _ local: [Slot: String]
  ) -> [AdviceEntry] {
    // Every test of a plan fails where a call site forgets a slot.
    assert(place.key(key)?.lacking(in: local).isEmpty ?? true, "'\(key)' lacks slots")
    return texts.entries(at: .advice(place), key).filter { scope.applies($0.scope) }
  }
}
