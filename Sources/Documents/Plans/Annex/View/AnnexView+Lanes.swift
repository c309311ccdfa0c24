// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import Templates
import Values

extension AnnexView {
  static let lanes: [TemplateView<Plan>.Field] = [
    .list("lane_figures", of: laneFigures) { plan in
      plan.figures.lanes.map { ($0, LaneControl.Way(of: $0, in: plan.figures)) }
    },
    .list("thresholds", of: threshold) { plan in
      plan.figures.lanesByConfidence.compactMap { lane in
        lane.threshold.map { (lane, $0, plan.figures.inputs.file.calibration) }
      }
    },
  ]

  private static let laneFigures = TemplateView<(lane: LaneFigures, way: LaneControl.Way)>(
    .text("lane", \.lane.name),
    .text("share") { share($0.lane.share) },
    .text("cases") { shown($0.lane.casesPerDay) },
    .text("peak_cases") { shown($0.lane.peakCasesPerDay) },
    .word("way", \.way),
    .text("error_rate") { share($0.lane.errorRate.known?.estimate) },
    .count("rate_of") { $0.lane.errorRate.known?.counted?.cases },
    .text("most_errors") { row in
      if case .atMost(let rate) = row.lane.errorRate { share(rate.estimate) } else { nil }
    },
    .percent("target", \.lane.target.value),
    .flag("target_is_ours", \.lane.target.isOurs))

  private static let threshold = TemplateView<
    (lane: LaneFigures, figure: ThresholdFigure, record: Calibration?)
  >(
    .text("lane", \.lane.name),
    .text("threshold") { FigureText.plain($0.figure.value, decimals: 4) },
    .flag("is_measured") { $0.figure.reason == .measured },
    .text("log") { $0.record?.log },
    .text("log_cases") { $0.record?.cases.map(FigureText.count) },
    .text("measured_on") { $0.record?.measuredOn.map { "\($0)" } },
    .count("run") { $0.record?.run },
    .flag("is_given") { $0.figure.reason == .given },
    .flag("is_by_cost") { $0.figure.reason == .cost },
    .flag("is_by_target") { $0.figure.reason == .target },
    .flag("is_standard") { $0.figure.reason == .standard },
    .flag("is_proposal") { $0.figure.basis == .standard },
    .text("review_cost") { amount($0.figure.rule?.reviewCost) },
    .text("error_cost") { amount($0.figure.rule?.errorCost) },
    .percent("miss_rate", \.figure.rule?.missRate),
    .text("exact") { amount($0.figure.rule?.rawThreshold) },
    .text("by_cost") { amount($0.figure.byCost) },
    .percent("target", \.figure.target),
    .text("by_target") { amount($0.figure.byTarget) },
    .text("standard") { $0.figure.isReckoned ? amount($0.figure.standard) : nil })

  private static func amount(_ value: Double?) -> String? {
    value.flatMap { $0.isFinite ? FigureText.plain($0, decimals: 4) : nil }
  }
}
