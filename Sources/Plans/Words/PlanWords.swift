// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// Puts a plan's figures into the words of its playbook.
///
/// It reckons nothing and remembers nothing: the same question gives the same words.
struct PlanWords: Sendable {
  let figures: PlaybookFigures
  let pieces: Pieces
  private let texts: PlaybookTexts
  private let values: [Slot: String]

  init(_ texts: PlaybookTexts, _ figures: PlaybookFigures) {
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

  /// The text that the content has for this plan; without a playbook its key and values stand alone.
  ///
  /// - Parameter local: the values of the text's own slots.
  func callAsFunction<Text: PlanText>(_ text: Text, _ local: [Slot: String] = [:]) -> String {
    self.text(text, local) ?? text.standingAlone(with: local)
  }

  /// The first text that applies and whose slots all have values; nil where none does.
  func text<Text: PlanText>(_ text: Text, _ local: [Slot: String] = [:]) -> String? {
    guard !Text.place.isPiece else { return pieces.text(text, local) }
    // Every test of a plan fails where a call site forgets a slot.
    assert(text.lacking(in: local).isEmpty, "'\(text.rawValue)' lacks slots")
    return texts.entries(of: text).lazy.filter { scope.applies($0.scope) }
      .compactMap { fill($0.text, local: local) }.first
  }

  /// The advice for a place that applies, with its slots filled.
  func advice(at place: AdvicePlace) -> [Advice] {
    entries(at: place).compactMap { entry in
      fill(entry.text).map { Advice(title: entry.title.flatMap { fill($0) }, text: $0) }
    }
  }

  /// The entries for a place, as they are written, that apply.
  func entries(at place: AdvicePlace) -> [AdviceEntry] {
    texts.entries(at: place).filter { scope.applies($0.scope) }
  }

  /// A text that rests on an unknown answer: a cautious guess must not read like a finding.
  func guess(_ text: String) -> String { pieces(ValueText.guess, [.text: text]) }
}
