// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// The confidence under which a case goes to a person, with what it was reckoned from.
struct ThresholdRow {
  let figure: ThresholdFigure
  let isUsable: Bool
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
    isUsable = page.inputs.fact(.usableConfidence) == "yes"
  }

  static let view = TemplateView<ThresholdRow>(
    .text("value") { row in
      FigureText.percent(row.figure.value)
        + (row.figure.basis == .calibrated ? "" : PageText.ownMark)
    },
    .flag("is_usable", \.isUsable),
    .flag("is_worthless") { $0.worthless != nil },
    .text("worthless", \.worthless))
}
