// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What was said of the workflow under one of the scored questions.
struct LetterNoteRow {
  let note: String
  let by: String?

  /// Those with a note that no other part quotes, in the order of the questions.
  static func all(on page: PlanPage) -> [LetterNoteRow] {
    let quoted = Set(FirstPage(page: page).reasons.map(\.words))
    return page.inputs.questionnaire.scored.compactMap { question in
      guard question.id != LetterKey.compliance.rawValue,
        let answer = page.file.answers[question.id], let said = answer.note, page.quotes(said)
      else { return nil }
      let note = PageText.withoutStop(said)
      return quoted.contains(note)
        ? nil : LetterNoteRow(note: note, by: answer.by)
    }
  }

  static let view = TemplateView<LetterNoteRow>(
    .text("note", \.note),
    .text("by", \.by))
}
