// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

extension AnnexView {
  static let answers: [TemplateView<Plan>.Field] = [
    .list("answer_sections", of: section) { plan in
      plan.appendix.sections.filter { !$0.answers.isEmpty }
    },
    .list("stated", of: StatedRow.view) { StatedRow.all(of: $0) },
    .list("lane_answers", of: lane, \.appendix.lanes),
    .list("step_answers", of: StepAnswerRow.view) { StepAnswerRow.all(of: $0.appendix.steps) },
    .text("source_line") { plan in
      let sources = plan.appendix.sources.map { "\($0.id) \($0.version) \($0.hash.prefix(12))" }
      return sources.isEmpty ? nil : FigureText.list(sources)
    },
    .flag("has_counted_figures") { plan in
      plan.figures.lanes.contains { $0.share?.isRange == true || $0.errorRate.known != nil }
        || plan.figures.road.phases.contains { $0.gate != nil }
    },
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
    .text("by", \.noteBy),
    .text("answered_by") { line in
      // Whose own name the note begins with needs no other word.
      let isSaid = line.by.map { line.note?.hasPrefix("\($0): ") ?? false } ?? false
      return line.noteBy == nil && !isSaid ? line.by : nil
    },
    .text("votes") { series($0.votes) },
    .text("decided_by", \.decidedBy),
    .text("origin", \.origin))
}
