// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

extension Schedule.Phase {
  init(_ phase: PhaseFigures, in words: PlanWords) {
    let entry = words.questionnaire.playbook.phases.first { $0.id == phase.id }
    let coverage = words.figures.plan.coverage(in: phase)
    var local: [Slot: String] = [:]
    local[.sample] =
      phase.gate.map { Schedule.sample(of: $0, in: words) }
      ?? phase.sampleSize.map { words(SampleText.estimate, [.cases: FigureText.count($0)]) }
    local[.targetErrorRate] = phase.gate.map { FigureText.percent($0.target) }
    self.init(
      figures: phase, id: phase.id, title: words.title(of: phase), coverage: coverage,
      exit: words.fill(entry?.exit ?? [], local: local))
  }
}

extension PlanWords {
  /// The title of a phase, with the name of the lane that it opens.
  func title(of phase: PhaseFigures) -> String { slots.title(of: phase) }
}
