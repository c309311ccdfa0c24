// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Calibrations
import DecisionLogs
import Plans
import Questionnaires
import Templates
import Values

/// What the template of a calibration can name.
enum CalibrationView {
  /// Further segments stand in the JSON alone.
  static let mostSegments = 10
  /// Weeks that a report shows, the last ones.
  static let mostWeeks = 26

  static let root = TemplateView<CalibrationReport>(
    .text("workflow") { $0.plan?.workflow.name },
    .text("log", \.log),
    .text("cases") { FigureText.count($0.result.overall.cases) },
    .text("first_day") { $0.result.days.map { "\($0.lowerBound)" } },
    .text("last_day") { $0.result.days.map { "\($0.upperBound)" } },
    .word("draw", \.result.draw),
    .text("risk") { FigureText.percent($0.result.settings.risk.delta) },
    .text("risk_of_run") { FigureText.percent($0.result.settings.risk.ofRun) },
    .text("miss") { report in
      let rates = report.decided.compactMap(\.rule?.missRate)
      return rates.max().flatMap { $0 > 0 ? FigureText.percent($0) : nil }
    },
    .count("run", \.result.settings.risk.run),
    .text("version", \.result.settings.version),
    .list("decisions", of: DecisionRow.view) { report in
      report.decided.compactMap { DecisionRow($0, in: report) }
    },
    .flag("has_certificate") { report in
      report.decided.contains { $0.threshold.map { $0.kind != .refuse } ?? false }
    },
    .list("refusals", of: RefusalRow.view) { report in
      RefusalRow.all(in: report)
    },
    .list("assumed", of: FindingOfLogRow.view) { findings(in: $0) { $0 == .derivedCorrect } },
    .list("undecided", of: FindingOfLogRow.view) { findings(in: $0) { $0 == .noThreshold } },
    .list("findings", of: FindingOfLogRow.view) {
      findings(in: $0) { ![.derivedCorrect, .noThreshold].contains($0) }
    },
    .list("metrics", of: MetricRow.view) { MetricRow.all(in: $0) },
    .list("unmeasured", of: WatchRow.view) { MetricRow.unmeasured(in: $0) },
    .list("phases", of: PhaseOfLogRow.view) { PhaseOfLogRow.all(in: $0) },
    .list("staffing", of: StaffingRow.view) { report in
      (report.comparison?.staffing ?? []).map { StaffingRow(staffing: $0, report: report) }
    },
    .list("measures", of: MeasureRow.view) { MeasureRow.all(of: $0.result.overall) },
    .list("times", of: TimesRow.view) { TimesRow.all(of: $0.result.overall) },
    .list("scores", of: ScoreRow.view) { ScoreRow.all(of: $0.result.overall) },
    .list("lanes", of: GroupRow.view) { report in
      report.result.lanes.map { GroupRow(name: report.name(of: $0.lane) ?? "", $0.measures) }
    },
    .list("versions", of: GroupRow.view) { report in
      report.result.versions.count > 1
        ? report.result.versions.map { GroupRow(name: $0.id, $0.measures) } : []
    },
    .list("segments", of: GroupRow.view) { report in
      report.shownSegments.map { GroupRow(name: $0.id, $0.measures) }
    },
    .count("more_segments") { report in
      let more = report.result.segments.count - mostSegments
      return more > 0 ? more : nil
    },
    .list("curves", of: CurvePart.view) { CurvePart.all(in: $0) },
    .list("weeks", of: GroupRow.view) { report in
      report.result.weeks.suffix(mostWeeks).map { GroupRow(name: $0.id, $0.measures) }
    },
    .text("override_limit") { report in
      report.result.log.logged.contains(.overridden)
        ? CalibrationText.rate(report.result.settings.overrideLimit) : nil
    })

  private static func findings(
    in report: CalibrationReport, where isWanted: (CalibrationFinding.ID) -> Bool
  ) -> [FindingOfLogRow] {
    report.findings.filter { isWanted($0.id) }.map { FindingOfLogRow(finding: $0, report: report) }
  }
}
