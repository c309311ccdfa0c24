// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

/// The verdicts side by side, for a terminal, a document or a spreadsheet.
package enum VerdictTable {
  /// A table in aligned columns; long names and reasons are cut so that it fits the width.
  ///
  /// A provisional verdict has a question mark behind it, which a last line explains.
  package static func plain(_ rows: [VerdictRow], width: Int = 80) -> String {
    let head = ["WORKFLOW", "VERDICT", "TALLY", "RAISED BY"]
    var table = TextTable(
      head: head,
      rows: rows.map { row in
        [
          row.shownName, row.verdict.rawValue + (row.isProvisional ? " ?" : ""), row.tallyText,
          row.shortWhy,
        ]
      })
    // The name gives way to the reasons, which are shorter, and they to the rest.
    let (name, reasons) = (table.columns.widths[0], table.columns.widths[3])
    let room = max(20, width - (table.columns.total - name - reasons))
    table.columns.widths[3] = min(reasons, max(9, room - min(name, 24)))
    table.columns.widths[0] = min(name, max(8, room - table.columns.widths[3]))
    let legend = "? provisional: an answer that counts is not known yet\n"
    let text = table.text()
    return rows.contains(where: \.isProvisional) ? text + "\n" + legend : text
  }

  /// A table of GitHub-flavored Markdown.
  package static func markdown(_ rows: [VerdictRow]) -> String {
    let head = ["Workflow", "Verdict", "Tally", "Raised by", "Provisional"]
    return MarkdownTable.text(
      head: head,
      rows: rows.map { row in
        [row.shownName, row.verdict.rawValue, row.tallyText, row.why, row.provisionalText]
      })
  }

  /// Comma-separated values with a head, one line per workflow and lane.
  ///
  /// The columns of lanes are there only where a workflow has some.
  package static func csv(_ rows: [VerdictRow]) -> String {
    let hasLanes = rows.contains { $0.ofLane != nil }
    let head =
      [
        "id", "name", "verdict", "a", "b", "c", "unknown", "raised_by", "provisional", "best_case",
      ] + (hasLanes ? ["lane", "share"] : [])
    let lines = rows.map { row -> [String] in
      let weights = [row.tally.a, row.tally.b, row.tally.c, row.tally.unknown].map {
        JSONValue.number(Double($0) / 1000).text
      }
      return [row.id, row.name, row.verdict.rawValue] + weights
        + [row.why, row.isProvisional ? "yes" : "no", row.bestCase.rawValue]
        + (hasLanes
          ? [row.ofLane?.id ?? "", row.ofLane?.share.map { JSONValue.number($0).text } ?? ""] : [])
    }
    return CSVText.document([head] + lines)
  }
}
