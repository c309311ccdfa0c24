// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// Something that keeps a duty away, and who says so.
struct GuardRow {
  let answer: GuardedAnswer
  let page: PlanPage

  static func all(on page: PlanPage) -> [GuardRow] {
    page.figures.guardedAnswers.map { GuardRow(answer: $0, page: page) }
  }

  static let view = TemplateView<GuardRow>(
    .text("reason") { PageText.withoutStop($0.answer.reason) },
    .text("who") { row in row.answer.by ?? row.page.role(.riskOwner) + PageText.ownMark },
    .text("brings") { row in
      let titles = row.answer.gates.compactMap { $0.cite == nil ? nil : $0.title }
      return titles.isEmpty ? nil : FigureText.list(titles)
    },
    .word("verdict", \.answer.verdict))
}
