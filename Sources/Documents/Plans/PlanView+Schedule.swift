// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
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
    .count("months_apart") { monthsApart(in: $0.schedule) },
    .flag("is_timed") { $0.schedule.phases.contains { $0.starts != nil || $0.weeks != nil } },
    .text("first_phase") { $0.schedule.phases.first?.title },
    .text("starts_on") { $0.schedule.phases.first?.starts.map { "\($0)" } },
    .percent("target_error_rate", \.schedule.targetErrorRate),
    .count("sample_size", \.schedule.sampleSize),
    .texts("sampling", \.schedule.sampling),
    .list("one_looks", of: oneLook, \.schedule.oneLooks),
    .texts("volume_notes", \.schedule.volumeNotes),
    .texts("change_control", \.schedule.changeControl),
  ]

  /// The months between the dates below the chart, so that at most twelve dates share its width.
  static func monthsApart(in schedule: Schedule) -> Int {
    guard let first = schedule.phases.first?.starts, let last = schedule.phases.last?.ends else {
      return 1
    }
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

  private static let oneLook = TemplateView<Schedule.OneLook>(
    .count("allowed_errors", \.allowedErrors),
    .count("sample_size", \.sampleSize),
    .text("chance_to_pass") { FigureText.plain($0.chanceToPass * 100, decimals: 0) + "%" })
}
