// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires

extension Planner {
  /// Simulates reviews at the given shares, or at the usual ones where none are given.
  ///
  /// - Parameter shares: each 0 to 1; sorted and shown once.
  /// - Throws: `MissingFigures` where volume, review time or error rate are not known.
  package func simulation(
    for file: AnswerFile, shares: [Double] = []
  ) throws(MissingFigures) -> Simulation {
    let inputs = PlanInputs(
      file: file, assessment: assessment(of: file), questionnaire: questionnaire)
    let figures = PresentFigures(PlanFigures(inputs))
    let simulated = try SimulationFigures(figures, shares: shares)
    return Simulation(simulated, in: PlanWords(texts, figures))
  }
}

extension Simulation {
  init(_ simulated: SimulationFigures, in words: PlanWords) {
    let figures = words.figures
    self.init(
      workflow: words.file.workflow, verdict: words.verdict,
      reviewers: simulated.model.reviewers.value,
      targetErrorRate: figures.targetErrorRate.value, currency: words.inputs.currency.value,
      rows: simulated.rows, notes: SimulationNotes(simulated, in: words).all(),
      assumptions: PresentAssumption.ofSimulation(figures, simulated.model)
        .map(words.assumption))
  }
}
