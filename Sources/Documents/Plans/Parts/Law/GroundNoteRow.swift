// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What was said of the legal ground and of specially protected data: the law hangs on it.
struct GroundNoteRow {
  let note: String
  let by: String?

  /// Those that part 8 does not quote already as what must stay true.
  static func all(on page: PlanPage) -> [GroundNoteRow] {
    let guards = page.isToFindOut ? [] : GuardRow.all(on: page)
    let quoted = Set(guards.map { PageText.withoutStop($0.answer.reason) })
    return [FactKey.legalBasis, .specialCategoryData].compactMap { key in
      guard let answer = page.file.answers[key.rawValue], answer.origin != .defaults,
        let note = answer.remark.map(PageText.withoutStop), !quoted.contains(note)
      else { return nil }
      return GroundNoteRow(note: note, by: answer.noteBy(among: page.file.participants))
    }
  }

  static let view = TemplateView<GroundNoteRow>(.text("note", \.note), .text("by", \.by))
}
