// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

/// An answer about a step, or who does a step that needs none.
struct StepAnswerRow {
  let step: Appendix.StepLine
  let answer: Appendix.StepLine.Answer?
  /// What was noted on the step stands in the first of its rows.
  let isFirst: Bool

  static func all(of steps: [Appendix.StepLine]) -> [StepAnswerRow] {
    steps.flatMap { step in
      let answers: [Appendix.StepLine.Answer?] = step.answers.isEmpty ? [nil] : step.answers
      return answers.enumerated().map { index, answer in
        StepAnswerRow(step: step, answer: answer, isFirst: index == 0)
      }
    }
  }

  static let view = TemplateView<StepAnswerRow>(
    .text("name", \.step.name),
    .word("actor", \.step.actor),
    .text("ask", \.answer?.ask),
    .text("answer", \.answer?.shown),
    .text("note") { $0.isFirst ? $0.step.note : nil })
}
