// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Diagnostics
import Values

/// How a log was understood, for a terminal.
package enum ExplanationTable {
  package static func plain(_ report: LogReport) -> String {
    let explanation = report.explanation
    let counts = report.counts
    let title = """
      \(explanation.name): \(explanation.format.words), by the map \
      '\(explanation.map.id)'; \(FigureText.counted(Double(counts.rows), "row")), \
      \(FigureText.counted(Double(counts.all.cases), "case"))
      """
    let blocks = [
      found(explanation), missing(explanation), dropped(report), badRows(report),
      samples(explanation),
    ]
    return ([LineText.singleLine(title) + "\n"] + blocks.compactMap(\.self))
      .joined(separator: "\n")
  }

  private static func found(_ explanation: LogExplanation) -> String {
    TextTable(
      head: ["FOUND", "WHERE"], rows: explanation.found.map { [$0.role.rawValue, $0.place] }
    ).text()
  }

  private static func missing(_ explanation: LogExplanation) -> String? {
    guard !explanation.missing.isEmpty else { return nil }
    return "NOT FOUND\n" + explanation.missing.map { $0.rawValue + "\n" }.joined()
  }

  private static func dropped(_ report: LogReport) -> String? {
    let counts = report.counts
    var rows = DropReason.allCases.compactMap { reason in
      counts.dropped[reason].map { [reason.rawValue, FigureText.count($0)] }
    }
    let others = [
      ("passed-over", report.explanation.passedOver),
      ("repeated-without-rule", counts.repeatedRows),
      ("repeated-in-second-file", report.explanation.secondRepeats),
      ("unreadable-in-second-file", report.explanation.secondUnread),
    ]
    rows += others.filter { $0.1 > 0 }.map { [$0.0, FigureText.count($0.1)] }
    guard !rows.isEmpty else { return nil }
    return TextTable(head: ["NOT COUNTED", "ROWS"], rows: rows, rightAligned: [1]).text()
  }

  private static func badRows(_ report: LogReport) -> String? {
    guard !report.badRows.isEmpty else { return nil }
    return TextTable(
      head: ["LINE", "BAD"], rows: report.badRows.map { [String($0.line), $0.fault.words] },
      rightAligned: [0]
    ).text()
  }

  /// The first cases, one column each.
  private static func samples(_ explanation: LogExplanation) -> String? {
    let samples = explanation.samples
    guard !samples.isEmpty else { return nil }
    let roles = LogRole.allCases.filter { role in
      samples.contains { $0.contains { $0.role == role } }
    }
    let rows = roles.map { role in
      [role.rawValue] + samples.map { $0.first { $0.role == role }?.value ?? "" }
    }
    return TextTable(
      head: ["UNDERSTOOD"] + samples.indices.map { "CASE \($0 + 1)" }, rows: rows
    ).text()
  }
}
