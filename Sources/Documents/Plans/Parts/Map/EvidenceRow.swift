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
      // Where a case is decided or takes effect, what was said acts there, with figures or without.
      let isWeighty = step.decides || step.takesEffect
      let notes = ([(step.note, isWeighty)] + letters(of: step)).compactMap { note, isAlways in
        note.flatMap { isAlways || page.quotes($0) ? PageText.withoutStop($0) : nil }
      }
      guard !notes.isEmpty else { return nil }
      return EvidenceRow(step: "\(index + 1) · \(step.name)", notes: notes)
    }
  }

  /// The notes at a step's letters, and whether its right results were counted there.
  private static func letters(of step: Step) -> [(String?, Bool)] {
    StepQuestion.allCases.map { (step.answers[$0]?.quote, step.answers[$0]?.sample?.right != nil) }
  }

  static let view = TemplateView<EvidenceRow>(
    .text("step", \.step),
    .text("notes") { $0.notes.map { "“\($0)”" }.joined(separator: "; ") })
}
