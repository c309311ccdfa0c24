// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What was said of the workflow under one of the scored questions, in the part where it acts.
struct LetterNoteRow {
  let note: String
  let by: String?
  let part: PlanPart

  /// Those with a note that no other part quotes, in the order of the questions; where kinds of cases are
  /// told apart, what was said of the whole only where the plan acts on it.
  static func all(on page: PlanPage) -> [LetterNoteRow] {
    let quoted = Set(FirstPage(page: page).reasons.map(\.words))
    return page.inputs.questionnaire.scored.compactMap { question in
      let key = LetterKey(rawValue: question.id)
      let part = key.map(Self.part) ?? .map
      guard question.id != LetterKey.compliance.rawValue,
        let answer = page.file.answers[question.id], let said = answer.remark,
        part != .map || key == .errorImpact || !page.inputs.hasLanes
      else { return nil }
      let note = PageText.withoutStop(said)
      let who = answer.noteBy(among: page.file.participants)
      return quoted.contains(note) ? nil : LetterNoteRow(note: note, by: who, part: part)
    }
  }

  static func all(in part: PlanPart, on page: PlanPage) -> [LetterNoteRow] {
    all(on: page).filter { $0.part == part }
  }

  /// Where the plan acts on what a question asks.
  private static func part(of key: LetterKey) -> PlanPart {
    switch key {
    case .detectability, .overrideRate: .watch
    case .reversibility, .judgment, .customerImpact, .empathy: .escalation
    case .compliance: .law
    case .errorImpact: .map
    }
  }

  static let view = TemplateView<LetterNoteRow>(
    .text("note", \.note),
    .text("by", \.by))
}
