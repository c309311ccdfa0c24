// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Says why a log with too many bad rows is refused.
struct BadRows {
  private let report: LogReport
  private let limit: Double

  init(_ report: LogReport, limit: Double) {
    self.report = report
    self.limit = limit
  }

  var problem: LogProblem {
    let name = report.explanation.name
    let shown = report.badRows.map { row in
      Diagnostic(
        at: SourceLocation(file: name, line: row.line > 0 ? row.line : nil), row.fault.words,
        remedy: remedy(for: row.fault))
    }
    let (bad, rows) = (FigureText.count(report.badCount), FigureText.count(report.counts.rows))
    let share = FigureText.plain(limit * 100, decimals: 6)
    let whole = Diagnostic(
      at: SourceLocation(file: name), "\(bad) of \(rows) rows are bad, more than \(share) %",
      remedy: "mend the log or its map; --max-bad lets more of them pass")
    return LogProblem(.badInput, shown + [whole])
  }

  private func remedy(for fault: RowFault) -> String {
    let role = fault.role.map(\.rawValue) ?? ""
    switch fault.reason {
    case .badConfidence:
      return "let the map name its scale: share (0 to 1), percent, tenths, or words"
    case .badTime: return "let the map name its form: iso, seconds, milliseconds or microseconds"
    case .badDuration: return "durations are 0 or more, in the unit that the map names"
    case .badChance: return "write the chance with which the case was drawn, such as 0.05"
    case .unknownWord: return "let the map say under '\(role)' what the word means"
    case .noCaseID: return "give each row the id of its case"
    case .unreadable: return "mend the row or take it out"
    case .repeated, .pending, .withoutPartner: return "look at the map"
    }
  }
}
