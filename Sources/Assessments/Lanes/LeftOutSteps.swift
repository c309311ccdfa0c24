// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The steps at which a person would look at a case and that a lane leaves out, while a later and
/// so a stricter lane passes them: to leave them out is a claim.
///
/// A deciding step of another lane is not left out by one that has its own: it is decided there.
struct LeftOutSteps {
  /// The places of the steps in the file.
  let indexes: Set<Int>

  init(of lane: Lane, in file: AnswerFile) {
    let decides = file.steps.contains { $0.decides && $0.passes(lane) }
    let later = file.lanes.drop { $0.id != lane.id }.dropFirst()
    indexes = Set(
      file.steps.indices.filter { index in
        let step = file.steps[index]
        guard !step.passes(lane), later.contains(where: step.passes), !(step.decides && decides)
        else { return false }
        let letters = StepLetters(step, at: index, answers: step.answers)
        return StepRules.controlByLetters(letters) > .automatic
      })
  }
}
