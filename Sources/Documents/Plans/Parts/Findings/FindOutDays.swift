// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Templates
import Values

/// The days around the two weeks of finding out, where somebody owes an answer by a day.
struct FindOutDays {
  /// Working days of the weeks.
  private static let count = 10

  /// The last answer that somebody owes, before which the weeks do not end.
  let last: CalendarDate
  /// By when all have signed, so that the weeks end with that answer; nil where that day is gone when the
  /// workflow is assessed.
  let signedBy: CalendarDate?

  /// Nil where no answer has a day.
  init?(on page: PlanPage) {
    guard let last = FindOutRow.all(on: page).compactMap(\.due).max() else { return nil }
    self.last = last
    let signed = page.inputs.calendar.adding(-Self.count, to: last)
    let isAhead = page.file.workflow.assessedOn.map { $0 < signed } ?? true
    signedBy = isAhead ? signed : nil
  }

  static let view = TemplateView<FindOutDays>(
    .text("last") { "\($0.last)" },
    .text("signed_by") { $0.signedBy.map { "\($0)" + PageText.ownMark } })
}
