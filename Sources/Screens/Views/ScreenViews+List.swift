// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Interviews
import Templates
import Values

extension ScreenViews {
  static let list = ScreenTemplate<ListScreen>(
    "list",
    .text("workflow", \.workflow),
    .flag("is_disputed", \.isDisputed),
    .list("sections", of: section) { $0.sections },
    .list("records", of: record) { $0.records })

  private static let record = TemplateView<ListScreen.Record>(
    .word("list") { $0.list },
    .text("what") { $0.remark.what },
    .text("who") { $0.remark.who },
    .text("due") { $0.remark.due?.description })

  private static let section = TemplateView<ListScreen.Section>(
    .text("title", \.title),
    .list("rows", of: listRow) { $0.rows })

  private static let listRow = TemplateView<ListScreen.Row>(
    .count("number", \.number),
    .text("name") { $0.brief ?? $0.ask },
    .text("ask", \.ask),
    .group("spread", spread) { $0.spread },
    .flag("is_vote_open", \.isVoteOpen),
    .list("dissenters", of: dissenter) { $0.dissenters },
    // What is hidden stays so, whatever else is known of it.
    .text("answer") { $0.state == .hidden ? nil : $0.answer },
    .text("label") { $0.state == .hidden ? nil : $0.label },
    .flag("has_note") { $0.note != nil && $0.state != .hidden },
    .flag("is_unknown") { $0.state == .unknown },
    .flag("is_skipped") { $0.state == .skipped },
    .flag("is_open") { $0.state == .open },
    .flag("is_shared") { $0.state == .shared },
    .flag("is_hidden") { $0.state == .hidden })

  static let workflows = ScreenTemplate<WorkflowsScreen>(
    "workflows",
    .text("folder", \.folder),
    .list("rows", of: workflowRow) { screen in
      screen.rows.enumerated().map { NumberedWorkflow(number: $0 + 1, row: $1) }
    })

  private struct NumberedWorkflow {
    var number: Int
    var row: WorkflowRow
  }

  private static let workflowRow = TemplateView<NumberedWorkflow>(
    .count("number", \.number),
    .text("id") { $0.row.id },
    .text("name") { $0.row.name },
    .text("file") { $0.row.file },
    .word("verdict") { $0.row.verdict },
    .flag("is_provisional") { $0.row.isProvisional },
    .count("missing") { $0.row.missing > 0 ? $0.row.missing : nil },
    .flag("misses_one") { $0.row.missing == 1 },
    .count("answered") { $0.row.answered < $0.row.total ? $0.row.answered : nil },
    .count("total") { $0.row.total },
    .group("problem", problem) { $0.row.problem },
    .text("beside") { $0.row.beside })
}
