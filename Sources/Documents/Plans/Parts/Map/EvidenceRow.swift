// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What was said of a step, at the step and at its letters.
struct EvidenceRow {
  let step: String
  let notes: [String]

  static func all(on page: PlanPage) -> [EvidenceRow] {
    page.file.steps.enumerated().compactMap { index, step in
      let letters = StepQuestion.allCases.compactMap { step.answers[$0]?.note }
      let notes = ([step.note].compactMap(\.self) + letters).map(PageText.withoutStop)
        .filter(page.quotes)
      guard !notes.isEmpty else { return nil }
      return EvidenceRow(step: "\(index + 1) · \(step.name)", notes: notes)
    }
  }

  static let view = TemplateView<EvidenceRow>(
    .text("step", \.step),
    .text("notes") { $0.notes.map { "“\($0)”" }.joined(separator: "; ") })
}
