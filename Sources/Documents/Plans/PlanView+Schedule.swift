// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

extension PlanView {
  static let measures: [TemplateView<Plan>.Field] = [
    .list("metrics", of: metric, \.metrics),
    .flag("has_benchmarks") { $0.metrics.contains { $0.benchmark != nil } },
    .texts("feedback_loop", \.feedbackLoop),
  ]

  static let schedule: [TemplateView<Plan>.Field] = [
    .list("phases", of: NumberedPhase.view) { NumberedPhase.all(in: $0.schedule) },
    .list("dated_phases", of: NumberedPhase.view) { plan in
      // A chart with gaps would mislead: all phases or none.
      plan.schedule.phases.allSatisfy { $0.starts != nil && $0.ends != nil }
        ? NumberedPhase.all(in: plan.schedule) : []
    },
    .count("months_apart") { plan in
      monthsApart(from: plan.schedule.phases.first?.starts, to: plan.schedule.phases.last?.ends)
    },
    .flag("is_timed") { $0.schedule.phases.contains { $0.starts != nil || $0.weeks != nil } },
    .text("first_phase") { $0.schedule.phases.first?.title },
    .text("starts_on") { $0.schedule.phases.first?.starts.map { "\($0)" } },
    .percent("target_error_rate", \.schedule.targetErrorRate),
    .text("first_sample", \.schedule.firstSample),
    .texts("sampling", \.schedule.sampling),
    .list("gates_to_pass", of: gatedPhase, \.schedule.gates),
    .texts("volume_notes", \.schedule.volumeNotes),
    .texts("change_control", \.schedule.changeControl),
  ]

  /// The months between the dates below the chart, so that at most twelve dates share its width.
  static func monthsApart(from first: CalendarDate?, to last: CalendarDate?) -> Int {
    guard let first, let last else { return 1 }
    let months = (last.dayNumber - first.dayNumber) / 30
    return max(1, (months + 11) / 12)
  }

  private static let metric = TemplateView<Metric>(
    .text("id", \.id),
    .text("title", \.title),
    .text("formula", \.formula),
    .text("source", \.source),
    .text("owner", \.owner),
    .text("cadence", \.cadence),
    .text("target", \.target),
    .text("alert", \.alert),
    .text("action", \.action),
    .text("benchmark", \.benchmark))

  private static let gatedPhase = TemplateView<Schedule.GatedPhase>(
    .text("title", \.title),
    .count("sample_size", \.gate.sampleSize),
    .count("allowed_errors", \.gate.allowedErrors),
    .percent("target", \.gate.target),
    .text("odds") { FigureText.coarsePercent($0.gate.odds) },
    .flag("is_tried_again") { $0.gate.secondTry != nil },
    .count("second_size", \.gate.secondTry?.sampleSize),
    .count("second_allowed", \.gate.secondTry?.allowedErrors))
}
