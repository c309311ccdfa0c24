// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

/// A phase with its place in the schedule, from 1.
struct NumberedPhase {
  var number: Int
  var phase: Schedule.Phase

  static func all(in schedule: Schedule) -> [NumberedPhase] {
    schedule.phases.enumerated().map { NumberedPhase(number: $0 + 1, phase: $1) }
  }

  static let view = TemplateView<NumberedPhase>(
    .count("number", \.number),
    .flag("is_first") { $0.number == 1 },
    .text("id", \.phase.id),
    .text("title", \.phase.title),
    .text("purpose", \.phase.purpose),
    .text("checks", \.phase.checks),
    .text("volume_cap", \.phase.volumeCap),
    .count("sample_size", \.phase.sampleSize),
    .flag("is_gated") { $0.phase.allowedErrors != nil },
    .count("allowed_errors", \.phase.allowedErrors),
    .text("duration", \.phase.duration),
    .text("starts") { $0.phase.starts.map { "\($0)" } },
    .text("ends") { $0.phase.ends.map { "\($0)" } },
    .text("decided") { $0.phase.decideOn.map { "\($0)" } },
    .count("first_week", \.phase.weeks?.lowerBound),
    .count("last_week") { numbered in
      numbered.phase.weeks.flatMap { $0.count > 1 ? $0.upperBound : nil }
    },
    .texts("entry", \.phase.entry),
    .texts("exit", \.phase.exit),
    .texts("rollback", \.phase.rollback))
}
