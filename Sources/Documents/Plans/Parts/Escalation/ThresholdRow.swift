// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// A confidence under which a case goes to a person, with what it was reckoned from.
struct ThresholdRow {
  let threshold: Threshold
  /// The lanes that share it; nil where it holds for all that go alone.
  let lanes: String?
  /// The record of the log that it was measured on; nil where it was reckoned.
  let record: Calibration?
  let isUsable: Bool

  /// What lanes must have in common to be told together.
  struct Threshold: Hashable {
    let value: Double
    let isMeasured: Bool
    let isOurs: Bool

    init(_ figure: ThresholdFigure) {
      value = figure.value
      isMeasured = figure.basis == .calibrated
      isOurs = figure.isReckoned
    }
  }

  /// One for each confidence that settles cases, in the order of the lanes.
  static func all(on page: PlanPage) -> [ThresholdRow] {
    let alone = page.figures.aloneInTheEnd
    let isUsable = page.inputs.fact(.usableConfidence) == "yes"
    return page.figures.lanesByConfidence.map { lane in
      (lane, lane.threshold.map(Threshold.init))
    }.grouped().map { threshold, lanes in
      ThresholdRow(
        threshold: threshold,
        lanes: Set(lanes.map(\.id)) == alone ? nil : page.names(ofSome: lanes),
        record: threshold.isMeasured ? page.file.calibration : nil,
        isUsable: isUsable || threshold.isMeasured)
    }
  }

  static let view = TemplateView<ThresholdRow>(
    .text("value") { row in
      FigureText.percent(row.threshold.value)
        + (row.threshold.isOurs ? PageText.ownMark : "")
    },
    .text("lanes", \.lanes),
    .flag("is_usable", \.isUsable),
    .flag("is_measured", \.threshold.isMeasured),
    .text("measured_on") { $0.record?.measuredOn.map { "\($0)" } },
    .text("measured_cases") { $0.record?.cases.map(FigureText.count) })
}
