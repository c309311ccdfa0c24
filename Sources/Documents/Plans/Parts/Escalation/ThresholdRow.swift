// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// The confidence under which a case goes to a person, with what it was reckoned from.
struct ThresholdRow {
  let figure: ThresholdFigure
  let isUsable: Bool
  /// The record of the log that it was measured on; nil where it was reckoned.
  let measured: Calibration?
  /// What was said where the confidence means nothing.
  let worthless: String?

  /// Nil where no confidence decides about a case.
  init?(on page: PlanPage) {
    // Where people see every case, none is settled by a confidence.
    guard let strictest = page.figures.strictestThreshold,
      page.figures.road.phases.last.map({ !$0.alone.isEmpty }) ?? true
    else { return nil }
    figure = strictest.figure
    worthless =
      page.inputs.isConfidenceWorthless
      ? page.note(on: FactKey.usableConfidence.rawValue).map(PageText.withoutStop) ?? "" : nil
    measured = figure.basis == .calibrated ? page.file.calibration : nil
    isUsable = page.inputs.fact(.usableConfidence) == "yes" || measured != nil
  }

  static let view = TemplateView<ThresholdRow>(
    .text("value") { row in
      FigureText.percent(row.figure.value)
        + (row.figure.basis == .calibrated ? "" : PageText.ownMark)
    },
    .flag("is_usable", \.isUsable),
    .flag("is_measured") { $0.measured != nil },
    .text("measured_on") { $0.measured?.measuredOn.map { "\($0)" } },
    .text("measured_cases") { $0.measured?.cases.map(FigureText.count) },
    .flag("is_worthless") { $0.worthless != nil },
    .text("worthless", \.worthless))
}
