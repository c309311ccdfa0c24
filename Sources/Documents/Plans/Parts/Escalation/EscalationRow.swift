// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Plans
import Templates

/// How a lane's cases reach a person, and what becomes of one that nobody takes up in time.
///
/// Of a lane that goes alone it is what holds while people approve its cases: before it opens, and once
/// it is stopped.
struct EscalationRow {
  let lane: LaneRow
  /// Within what time the case is taken up.
  let within: String
  /// Who reads what is drawn of a lane that goes alone; nil where it is whoever takes its cases up.
  let reader: String?
  /// Nil where nobody but the first is named.
  let backup: String?
  let onNoAnswer: String?

  static func all(on page: PlanPage) -> [EscalationRow] {
    page.lanes.map { lane in
      let row = LaneRow(lane, on: page)
      let backup = lane.backup ?? page.role(.backup)
      return EscalationRow(
        lane: row, within: LaneRow.limit(of: lane, on: page),
        reader: row.way == .alone && row.drawn != nil ? Self.reader(beside: row, page) : nil,
        backup: NameLikeness.areOne(row.reviewer, backup) ? nil : backup,
        onNoAnswer: Unanswered.said(of: lane.id, in: page.file, page.figures.findings)
          .map(PageText.withoutStop))
    }
  }

  /// Who reads what is drawn, where that is nobody who reviews.
  private static func reader(beside row: LaneRow, _ page: PlanPage) -> String? {
    page.reader.flatMap { NameLikeness.areOne($0, row.reviewer) ? nil : $0 }
  }

  static let view = TemplateView<EscalationRow>(
    .group("lane", LaneRow.view, \.lane),
    .text("within", \.within),
    .text("reader", \.reader),
    .text("backup", \.backup),
    .text("on_no_answer", \.onNoAnswer))
}
