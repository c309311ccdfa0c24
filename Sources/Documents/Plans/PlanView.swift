// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates

/// What the templates of a plan can name.
///
/// The names of all sections stand side by side: each template finds the whole plan.
enum PlanView {
  static let root = TemplateView<Plan>(
    [
      .text("name") { $0.workflow.name }, .word("verdict", \.verdict),
      .text("asked_for_hours") { plan in
        plan.askedForHours.isEmpty ? nil : plan.askedForHours.joined(separator: " ")
      },
    ] + parts)
}
