// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates

/// What the templates of a plan can name.
///
/// The names of all sections stand side by side: each template finds the whole plan.
enum PlanView {
  /// What the plan itself names.
  static let root = TemplateView<Plan>(workflow + capacity + parts)

  /// What the annex names.
  static let fields =
    workflow + decision + escalation + measures + schedule + capacity + risks + duties + open
    + appendix + places

  private static let workflow: [TemplateView<Plan>.Field] = [
    .text("id") { $0.workflow.id },
    .text("name") { $0.workflow.name },
    .paragraphs("description") { $0.workflow.description },
    .text("assessed_on") { $0.workflow.assessedOn.map { "\($0)" } },
    .word("verdict", \.verdict),
    .text("design") { $0.design.title },
    .text("design_summary") { $0.design.summary },
    .word("timing", \.design.timing),
    .word("automation", \.design.automation),
  ]

  /// The advice for each place whose titles are free, as `advice-PLACE`.
  private static let places: [TemplateView<Plan>.Field] = AdvicePlace.allCases
    .filter { !$0.isKeyed }
    .map { place in .list("advice-\(place.rawValue)", of: advice) { $0.advice(at: place) } }

  static let advice = TemplateView<Advice>(.text("title", \.title), .text("text", \.text))

  static let trigger = TemplateView<Trigger>(.word("kind", \.kind), .text("when", \.when))

  static let remark = TemplateView<Remark>(
    .text("what", \.what),
    .text("who", \.who),
    .text("due") { $0.due.map { "\($0)" } })
}
