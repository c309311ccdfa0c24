// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

extension AnnexView {
  static let answers: [TemplateView<Plan>.Field] = [
    .list("answer_sections", of: section) { plan in
      plan.appendix.sections.filter { !$0.answers.isEmpty }
    },
    .list("lane_answers", of: lane, \.appendix.lanes),
    .list("step_answers", of: step, \.appendix.steps),
    .list("sources", of: source, \.appendix.sources),
    .text("participants") { series($0.appendix.participants) },
    .text("decider", \.appendix.decider),
  ]

  private static let section = TemplateView<Appendix.Section>(
    .text("title", \.title), .list("answers", of: answer, \.answers))

  private static let lane = TemplateView<Appendix.LaneSection>(
    .text("lane", \.name), .list("answers", of: answer, \.answers))

  private static let answer = TemplateView<Appendix.Line>(
    .text("ask", \.ask),
    .text("answer", \.answer),
    .text("note", \.note),
    .text("by", \.by),
    .text("votes") { series($0.votes) },
    .text("decided_by", \.decidedBy),
    .text("origin", \.origin))

  private static let step = TemplateView<Appendix.StepLine>(
    .text("name", \.name),
    .word("actor", \.actor),
    .text("letters") { series($0.letters) },
    .text("note", \.note))

  private static let source = TemplateView<Appendix.Source>(
    .text("id", \.id),
    .text("version", \.version),
    .text("hash") { String($0.hash.prefix(12)) })
}
