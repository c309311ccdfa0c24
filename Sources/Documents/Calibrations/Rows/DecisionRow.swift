// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// What is decided about the threshold of a lane, or of all cases.
struct DecisionRow {
  let lane: String?
  let threshold: ThresholdDecision
  let rule: ThresholdRule

  init?(_ lane: LaneCalibration, in report: CalibrationReport) {
    guard let threshold = lane.threshold, let rule = lane.rule else { return nil }
    self.lane = report.name(of: lane.lane)
    self.threshold = threshold
    self.rule = rule
  }

  /// The test that stands behind the value; nil where none does.
  private var test: ThresholdTest? {
    threshold.tests.first { $0.threshold == threshold.value && $0.isCertified }
  }

  static let view = TemplateView<DecisionRow>(
    .text("lane", \.lane),
    .word("kind", \.threshold.kind),
    .word("limit", \.threshold.limit),
    .text("current") { CalibrationText.threshold($0.rule.current) },
    .text("value") {
      $0.threshold.kind == .refuse ? nil : CalibrationText.threshold($0.threshold.value)
    },
    .text("target") { CalibrationText.rate($0.rule.target) },
    .text("loosest") { $0.threshold.loosest.map(CalibrationText.threshold) },
    .text("wrong") { $0.test.map { "\(FigureText.count($0.k)) of \(FigureText.count($0.n))" } },
    .text("bound") { $0.test.map { CalibrationText.rate($0.bound) } },
    .text("seen_today") { $0.threshold.escalationToday.map(CalibrationText.rate) },
    .text("seen") {
      $0.threshold.kind == .refuse ? nil : $0.threshold.escalation.map(CalibrationText.rate)
    })
}
