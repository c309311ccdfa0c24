// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// A gate of the plan with what the log says of it.
struct PhaseOfLogRow {
  let reading: PhaseReading
  let title: String
  /// The phase after it; nil after the last, and where an earlier gate is not passed.
  let next: String?

  static func all(in report: CalibrationReport) -> [PhaseOfLogRow] {
    guard let plan = report.plan, let comparison = report.comparison else { return [] }
    let titles = plan.schedule.phases.map(\.title)
    let stop = comparison.phases.first { $0.status != .passed }?.place ?? titles.count
    return comparison.phases.map { reading in
      let next = reading.place + 1
      return PhaseOfLogRow(
        reading: reading, title: titles[reading.place],
        next: reading.place < stop && titles.indices.contains(next) ? titles[next] : nil)
    }
  }

  static let view = TemplateView<PhaseOfLogRow>(
    .text("phase", \.title),
    .text("next", \.next),
    .word("status", \.reading.status),
    .text("wrong") { CalibrationText.count($0.reading.count) },
    .text("sample") { FigureText.count($0.reading.sampleSize) },
    .text("allowed") { FigureText.count($0.reading.allowedErrors) })
}
