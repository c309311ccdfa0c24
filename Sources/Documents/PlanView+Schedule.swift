// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires

extension PlanView {
  static let measures: [TemplateView<Plan>.Field] = [
    .list("metrics", of: metric, \.metrics),
    .texts("feedback_loop", \.feedbackLoop),
  ]

  static let schedule: [TemplateView<Plan>.Field] = [
    .list("phases", of: NumberedPhase.view) { NumberedPhase.all(in: $0.schedule) },
    .list("dated_phases", of: NumberedPhase.view) { plan in
      // A chart with gaps would mislead: all phases or none.
      plan.schedule.phases.allSatisfy { $0.starts != nil && $0.ends != nil }
        ? NumberedPhase.all(in: plan.schedule) : []
    },
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
