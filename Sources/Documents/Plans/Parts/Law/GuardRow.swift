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

  /// Those that keep a cited duty or another verdict away.
  static func all(on page: PlanPage) -> [GuardRow] {
    page.figures.guardedAnswers.map { GuardRow(answer: $0, page: page) }
      .filter { $0.answer.verdict != nil || !$0.duties.isEmpty }
  }

  private var duties: [String] { answer.gates.compactMap { $0.cite == nil ? nil : $0.title } }

  static let view = TemplateView<GuardRow>(
    .text("reason") { PageText.withoutStop($0.answer.reason) },
    .text("who") { row in row.answer.by ?? row.page.role(.riskOwner) + PageText.ownMark },
    .text("brings") { row in
      row.duties.isEmpty ? nil : FigureText.list(row.duties)
    },
    .word("verdict", \.answer.verdict))
}
