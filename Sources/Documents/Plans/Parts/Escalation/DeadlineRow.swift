// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// Something that is due within a time, with where that is written.
struct DeadlineRow {
  let deadline: Deadline

  static func all(on page: PlanPage) -> [DeadlineRow] {
    page.particulars.deadlines.map(DeadlineRow.init)
  }

  static let view = TemplateView<DeadlineRow>(
    .text("what") { PageText.withoutStop($0.deadline.what) },
    .text("within") { "\($0.deadline.within)" },
    .text("from", \.deadline.from),
    .text("source", \.deadline.source))
}
