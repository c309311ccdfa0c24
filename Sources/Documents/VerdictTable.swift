// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// The verdicts side by side, for a terminal, a document or a spreadsheet.
package enum VerdictTable {
  /// A table in aligned columns; long names and reasons are cut so that it fits the width.
  package static func plain(_ rows: [VerdictRow], width: Int = 80) -> String {
    let head = ["WORKFLOW", "VERDICT", "TALLY", "RAISED BY", "PROVISIONAL"]
    let cells = rows.map { row in
      [row.name, row.verdict.rawValue, row.tallyText, row.why, row.isProvisional ? "yes" : "no"]
        .map(LineText.singleLine)
    }
    var widths = head.indices.map { column in
      ([head] + cells).map { TerminalWidth.cells(of: $0[column]) }.max() ?? 0
    }
    // The name and the reasons give way; what remains is short.
    let gaps = 2 * (head.count - 1)
    let fixed = widths[1] + widths[2] + widths[4] + gaps
    let room = max(20, width - fixed)
    let reasons = min(widths[3], max(9, min(room / 2, room - min(widths[0], room / 2))))
    widths[0] = min(widths[0], max(8, room - reasons))
    widths[3] = min(widths[3], max(9, room - widths[0]))
    return ([head] + cells).map { line(of: $0, widths) }.joined()
  }

  /// A table of GitHub-flavored Markdown.
  package static func markdown(_ rows: [VerdictRow]) -> String {
    let head = ["Workflow", "Verdict", "Tally", "Raised by", "Provisional"]
    let rule = head.map { _ in "---" }
    let cells = rows.map { row in
      [row.name, row.verdict.rawValue, row.tallyText, row.why, row.provisionalText]
        .map(MarkdownText.escaped)
    }
    return ([head, rule] + cells).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// Comma-separated values with a head, one line per workflow.
  package static func csv(_ rows: [VerdictRow]) -> String {
    let head = [
      "id", "name", "verdict", "a", "b", "c", "unknown", "raised_by", "provisional", "best_case",
    ]
    let lines = rows.map { row -> [String] in
      let weights = [row.tally.a, row.tally.b, row.tally.c, row.tally.unknown].map {
        JSONValue.number(Double($0) / 1000).text
      }
      return [row.id, row.name, row.verdict.rawValue] + weights
        + [row.why, row.isProvisional ? "yes" : "no", row.bestCase.rawValue]
    }
    return ([head] + lines).map(CSVText.line).joined()
  }

  private static func line(of cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (cell, width) in zip(cells, widths) {
      if !text.isEmpty { text += "  " }
      text += TerminalWidth.padded(TerminalWidth.cut(cell, to: width), to: width)
    }
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
