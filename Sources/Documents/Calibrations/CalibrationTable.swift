// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Diagnostics
import Plans
import Templates
import Values

/// A calibration for a terminal: figures in columns; what they mean stands in the report.
package enum CalibrationTable {
  package static func plain(_ report: CalibrationReport) -> String {
    let result = report.result
    let title = "\(report.log): \(FigureText.counted(Double(result.overall.cases), "case"))"
    let blocks = [
      decisions(report), rates(report), times(report), scores(report), metrics(report),
      phases(report),
      findings(report),
    ]
    return ([LineText.singleLine(title) + "\n"] + blocks.compactMap(\.self))
      .joined(separator: "\n")
  }

  private static func decisions(_ report: CalibrationReport) -> String? {
    guard !report.decided.isEmpty else { return nil }
    let rows = report.decided.compactMap { lane -> [String]? in
      guard let threshold = lane.threshold, let rule = lane.rule else { return nil }
      let test = threshold.tests.first { $0.threshold == threshold.value && $0.isCertified }
      return [
        report.name(of: lane.lane) ?? "all cases", CalibrationText.threshold(rule.current),
        threshold.refusal.map { "\(threshold.kind.rawValue): \($0.reason.rawValue)" }
          ?? threshold.kind.rawValue,
        threshold.kind == .refuse ? "" : CalibrationText.threshold(threshold.value),
        CalibrationText.rate(rule.target), test.map { CalibrationText.rate($0.bound) } ?? "",
        test.map { CalibrationText.count(PartCount($0.k, of: $0.n)) } ?? "",
        threshold.kind == .refuse ? "" : threshold.escalation.map(CalibrationText.rate) ?? "",
      ]
    }
    return TextTable(
      head: [
        "THRESHOLD", "TODAY", "DECISION", "VALUE", "ALLOWED", "AT MOST", "WRONG LABELS",
        "TO PEOPLE",
      ], rows: rows, rightAligned: [1, 3, 4, 5, 6, 7]
    ).text()
  }

  /// All cases, then the lanes, versions, segments and weeks.
  private static func rates(_ report: CalibrationReport) -> String {
    let result = report.result
    var groups = [("all cases", result.overall)]
    groups += result.lanes.map { ("lane \(report.name(of: $0.lane) ?? "")", $0.measures) }
    if result.versions.count > 1 {
      groups += result.versions.map { ("version \($0.id)", $0.measures) }
    }
    groups += report.shownSegments.map { ("segment \($0.id)", $0.measures) }
    groups += result.weeks.suffix(CalibrationView.mostWeeks).map { ("from \($0.id)", $0.measures) }
    let columns: [(String, (Measures) -> Rate?)] = [
      ("TO PEOPLE", { $0.escalation }), ("OVERRIDDEN", { $0.override }),
      ("LATE", { $0.timeOuts }), ("WRONG", { $0.errors }), ("WRONG UNSEEN", { $0.unseenErrors }),
    ]
    let logged = columns.filter { column in groups.contains { column.1($0.1) != nil } }
    let rows = groups.map { name, measures in
      [name, FigureText.count(measures.cases)]
        + logged.map { $0.1(measures).map { CalibrationText.rate($0.value) } ?? "" }
    }
    return TextTable(
      head: ["RATES", "CASES"] + logged.map(\.0), rows: rows,
      rightAligned: Set(1...logged.count + 1)
    ).text()
  }

  private static func times(_ report: CalibrationReport) -> String? {
    let times = TimesRow.all(of: report.result.overall)
    guard !times.isEmpty else { return nil }
    let rows = times.map { row in
      [row.kind == .resolution ? "until settled" : "of a review"]
        + [row.times.median, row.times.p90, row.times.p95, row.times.p99]
        .map(CalibrationText.time)
    }
    return TextTable(
      head: ["TIME", "MEDIAN", "90%", "95%", "99%"], rows: rows, rightAligned: [1, 2, 3, 4]
    ).text()
  }

  private static func scores(_ report: CalibrationReport) -> String? {
    let scores = ScoreRow.all(of: report.result.overall)
    guard !scores.isEmpty else { return nil }
    let rows = scores.map { row in
      [
        row.kind == .unseen ? "cases that go alone" : "cases that people saw", row.value,
        FigureText.count(row.mean.count),
      ]
    }
    return TextTable(
      head: ["CUSTOMERS", "MEAN SCORE", "SCORES"], rows: rows, rightAligned: [1, 2]
    ).text()
  }

  private static func metrics(_ report: CalibrationReport) -> String? {
    guard let metrics = report.comparison?.metrics, !metrics.isEmpty else { return nil }
    let rows = metrics.map { metric in
      [
        metric.bound.id, CalibrationText.count(metric.count), metric.bound.text,
        metric.status.rawValue,
      ]
    }
    return TextTable(
      head: ["BOUND OF THE PLAN", "MEASURED", "BOUND", ""], rows: rows, rightAligned: [1]
    ).text()
  }

  private static func phases(_ report: CalibrationReport) -> String? {
    let phases = PhaseOfLogRow.all(in: report)
    guard !phases.isEmpty else { return nil }
    let rows = phases.map { row in
      [
        row.title, CalibrationText.count(row.reading.count),
        "\(row.reading.allowedErrors) of \(FigureText.count(row.reading.sampleSize))",
        row.reading.status.rawValue,
      ]
    }
    return TextTable(
      head: ["GATE", "WRONG LABELS", "ALLOWED", ""], rows: rows, rightAligned: [1, 2]
    ).text()
  }

  private static func findings(_ report: CalibrationReport) -> String? {
    guard !report.findings.isEmpty else { return nil }
    let lines = report.findings.map { finding in
      [finding.id.rawValue, report.name(of: finding.lane), finding.subject]
        .compactMap(\.self).joined(separator: ": ")
    }
    return "FOUND\n" + lines.map { LineText.singleLine($0) + "\n" }.joined()
  }
}
