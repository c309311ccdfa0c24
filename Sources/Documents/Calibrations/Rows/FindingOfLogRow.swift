// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// A finding of a log, for a sentence of the template.
struct FindingOfLogRow {
  let finding: CalibrationFinding
  let report: CalibrationReport

  static let view = TemplateView<FindingOfLogRow>(
    .word("finding", \.finding.id),
    .text("lane") { $0.report.name(of: $0.finding.lane) },
    .text("subject", \.finding.subject),
    .word("cause", \.finding.cause),
    .text("part") { $0.finding.count.map { FigureText.count($0.part) } },
    .text("all") { $0.finding.count.map { FigureText.count($0.whole) } },
    .text("since") { $0.finding.since.map { "\($0)" } },
    .text("share") { $0.finding.share.map(CalibrationText.rate) },
    .text("alone") { $0.finding.measured.map { FigureText.fixed($0, decimals: 2) } },
    .text("seen") { $0.finding.other.map { FigureText.fixed($0, decimals: 2) } },
    .text("pace") { $0.finding.measured.map(CalibrationText.time) },
    .text("planned") { $0.finding.other.map(CalibrationText.time) },
    .text("people_there") { $0.finding.people.map { FigureText.count($0.part) } },
    .text("people_needed") { row in
      row.finding.people.flatMap { $0.whole > 0 ? FigureText.count($0.whole) : nil }
    })
}
