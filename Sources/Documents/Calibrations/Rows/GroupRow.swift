// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Templates
import Values

/// The rates of a lane, a version, a segment or a week.
struct GroupRow {
  let name: String
  let measures: Measures

  init(name: String, _ measures: Measures) {
    self.name = name
    self.measures = measures
  }

  static let view = TemplateView<GroupRow>(
    .text("name", \.name),
    .text("cases") { FigureText.count($0.measures.cases) },
    .text("escalation") { $0.measures.escalation.map { CalibrationText.rate($0.value) } },
    .text("override") { $0.measures.override.map { CalibrationText.rate($0.value) } },
    .text("time_outs") { $0.measures.timeOuts.map { CalibrationText.rate($0.value) } },
    .text("errors") { $0.measures.errors.map { CalibrationText.rate($0.value) } },
    .text("unseen_errors") { $0.measures.unseenErrors.map { CalibrationText.rate($0.value) } },
    .text("median") { $0.measures.resolution.map { CalibrationText.time($0.median) } })
}
