// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// The people that a threshold takes today and as it is proposed.
struct StaffingRow {
  let staffing: LaneStaffing
  let report: CalibrationReport

  static let view = TemplateView<StaffingRow>(
    .text("lane") { $0.report.name(of: $0.staffing.lane) },
    .text("seen_today") { CalibrationText.rate($0.staffing.today.share) },
    .text("seen") { CalibrationText.rate($0.staffing.proposed.share) },
    .text("today") { $0.staffing.today.ordinary.map(FigureText.count) },
    .text("people") { $0.staffing.proposed.ordinary.map(FigureText.count) },
    .text("peak_today") { $0.staffing.today.peak.map(FigureText.count) },
    .text("peak_people") { $0.staffing.proposed.peak.map(FigureText.count) },
    .text("there") { FigureText.count($0.staffing.reviewers) })
}
