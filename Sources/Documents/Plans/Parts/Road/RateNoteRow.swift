// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What was said under a rate: what was counted as wrong, or as changed, and on what.
///
/// Whoever reads samples counts the same way, so it stands where errors are watched. What was changed need
/// not have been wrong, so the two stand apart.
struct RateNoteRow {
  enum Counted: CaseIterable {
    case wrong
    case changed

    fileprivate var rates: [FigureKey] {
      switch self {
      case .wrong: [.errorRateToday, .proposalErrorRate]
      case .changed: [.overrideRateToday]
      }
    }
  }

  let note: String
  let by: String?

  /// Those with a note that no other part quotes; what is not known yet is no count.
  static func all(_ counted: Counted, on page: PlanPage) -> [RateNoteRow] {
    let quoted = Set(FigureNoteRow.all(on: page).map(\.note))
    return counted.rates.compactMap { key in
      guard let answer = page.file.answers[key.rawValue], answer.value != .unknown,
        answer.origin != .defaults, let said = answer.remark, page.quotes(said)
      else { return nil }
      let note = PageText.withoutStop(said)
      return quoted.contains(note)
        ? nil : RateNoteRow(note: note, by: answer.noteBy(among: page.file.participants))
    }
  }

  static let view = TemplateView<RateNoteRow>(
    .text("note", \.note),
    .text("by", \.by))
}
