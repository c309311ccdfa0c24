// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A lane with what the rules look at in it.
struct LaneSituation {
  let lane: Lane
  /// The workflow's answers with the lane's own over them, and the steps that pass through it.
  var situation: Situation

  /// The lane as it is claimed.
  ///
  /// - Parameter whole: the situation of the workflow that the file gives.
  init(_ lane: Lane, of file: AnswerFile, in whole: Situation) {
    self.init(
      lane, whole, values: file.answers(in: lane).mapValues(\.value),
      steps: file.steps.indices.filter { file.steps[$0].passes(lane) }.map { place in
        let step = file.steps[place]
        return StepLetters(step, at: place, answers: file.letters(of: step, in: lane))
      })
  }

  /// The lane without its claims: laxer answers are the workflow's again, and the steps that it
  /// leaves out while a later lane passes them are part of it.
  init(withoutClaims lane: Lane, of file: AnswerFile, in whole: Situation) {
    let left = LeftOutSteps(of: lane, in: file).indexes
    let own = file.answers(in: lane).filter { !file.isClaim($0.value, to: $0.key) }
    self.init(
      lane, whole, values: file.answers.merging(own) { $1 }.mapValues(\.value),
      steps: file.steps.indices.compactMap { index in
        let step = file.steps[index]
        guard left.contains(index) || step.passes(lane) else { return nil }
        let own = file.letters(of: step, in: lane).filter { !step.isClaim($0.value, to: $0.key) }
        return StepLetters(step, at: index, answers: step.answers.merging(own) { $1 })
      })
  }

  private init(
    _ lane: Lane, _ whole: Situation, values: [String: AnswerValue], steps: [StepLetters]
  ) {
    self.lane = lane
    situation = Situation(
      questionnaire: whole.questionnaire, values: values, steps: steps, day: whole.day)
    situation.decidingFloor = Floor(control: lane.control, approvers: lane.approvers)
    situation.issuesOnlyAdverse =
      !lane.outcomes.isEmpty && lane.outcomes.allSatisfy(\.isAdverse)
  }
}
