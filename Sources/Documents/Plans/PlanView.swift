// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What the templates of a plan can name.
///
/// The names of all sections stand side by side: each template finds the whole plan.
enum PlanView {
  static let root = TemplateView<Plan>(
    [
      .text("name") { $0.workflow.name }, .word("verdict", \.verdict),
      // Where kinds of cases are told apart, their table says what the workflow is.
      .text("description") { plan in
        let file = plan.figures.inputs.file
        return file.lanes.isEmpty ? file.workflow.description.map(PageText.withoutStop) : nil
      },
      .text("assessed_on") { plan in
        plan.figures.inputs.file.workflow.assessedOn.map { "\($0)" }
      },
      .flag("is_batch") { $0.figures.inputs.design.timing == .batch },
      .text("asked_for_hours") { plan in
        plan.askedForHours.isEmpty ? nil : plan.askedForHours.joined(separator: " ")
      },
    ] + parts)
}
