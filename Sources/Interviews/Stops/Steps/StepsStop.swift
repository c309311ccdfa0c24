// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// The steps of the workflow: the pattern's to start from, then as the room wants them.
struct StepsStop: Stop {
  var place: Place { .steps }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .steps(interview.stepsScreen(shown(in: interview))), label: "steps>",
      choices: StepsInput.words)
  }

  /// The steps under discussion: the file's, or those that the pattern proposes.
  private func shown(in interview: Interview) -> [Step] {
    interview.sheet.steps.isEmpty ? interview.proposedSteps : interview.sheet.steps
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let steps = shown(in: interview)
    let input = try StepsInput.read(
      line, count: steps.count, letterCount: interview.questionnaire.stepQuestions.count,
      lanes: interview.sheet.lanes)
    switch input {
    case .goOn: return goOn(in: &interview)
    case .none:
      if !interview.sheet.steps.isEmpty { interview.change([.replaceSteps([])]) }
      interview.declinesSteps = true
      return .next
    case .each(let number):
      guard steps[number - 1].actor == .system else { throw needsNoLetters(steps[number - 1]) }
      take(proposedBy: &interview)
      return .go(
        StepQuestionStop(
          index: number - 1, question: StepQuestion.allCases[0], isSeries: true))
    default:
      let edits = try edits(for: input, on: steps, lanes: interview.sheet.lanes)
      try requireWorkers(after: edits, on: steps, in: interview)
      take(proposedBy: &interview)
      interview.change(edits)
      interview.declinesSteps = false
      // The numbers under stops further down have moved.
      interview.trail.removeAll { $0.isAboutOneStep }
      return .again
    }
  }

  /// No lane may be left without a step that somebody or something of ours does.
  func requireWorkers(
    after edits: [AnswerFileEdit], on steps: [Step], in interview: Interview
  ) throws(InputRefusal) {
    var after = steps
    for edit in edits {
      switch edit {
      case .replaceStep(let index, let step): after[index] = step
      case .removeStep(let index): after.remove(at: index)
      default: break
      }
    }
    guard after.contains(where: { $0.actor != .customer }) else { return }
    func isSettled(_ lane: Lane, by steps: [Step]) -> Bool {
      steps.contains { $0.actor != .customer && $0.passes(lane) }
    }
    let left = interview.sheet.lanes.first {
      isSettled($0, by: steps) && !isSettled($0, by: after)
    }
    guard let left else { return }
    throw InputRefusal(
      "Then no step would settle the cases of \(VisibleText.quoted(left.name)): no other one of a "
        + "system or a person passes that lane.", example: "add Decide by hand")
  }

  /// Takes the proposed steps; those without letters are asked next.
  private func goOn(in interview: inout Interview) -> Turn {
    take(proposedBy: &interview)
    let sheet = interview.sheet
    if sheet.steps.isEmpty { interview.declinesSteps = true }
    guard
      let index = sheet.steps.firstIndex(where: { !$0.isComplete(in: sheet.questionnaire) })
    else {
      interview.owesStepLanes = interview.asksStepLanes
      return interview.owesStepLanes ? .go(StepLanesStop()) : .next
    }
    return .go(StepLettersStop(index: index))
  }

  private func take(proposedBy interview: inout Interview) {
    guard interview.sheet.steps.isEmpty, !interview.proposedSteps.isEmpty else { return }
    interview.change([.replaceSteps(interview.proposedSteps)])
  }

  private func needsNoLetters(_ step: Step) -> InputRefusal {
    InputRefusal(
      "“\(step.name)” is done by a \(step.actor.rawValue) and needs no letters.",
      example: "add Check the order")
  }

  private func edits(
    for input: StepsInput, on steps: [Step], lanes: [Lane]
  ) throws(InputRefusal) -> [AnswerFileEdit] {
    func replacing(_ number: Int, _ change: (inout Step) -> Void) -> [AnswerFileEdit] {
      var step = steps[number - 1]
      change(&step)
      step.isProposed = false
      return [.replaceStep(number - 1, step)]
    }
    switch input {
    case .add(let name, let number):
      return [.insertStep(Step(named: name), at: number.map { $0 - 1 } ?? steps.count)]
    case .rename(let names):
      return names.sorted { $0.key < $1.key }.flatMap { number, name in
        replacing(number) { $0.name = name }
      }
    case .move(let number, let target): return [.moveStep(number - 1, to: target - 1)]
    // From the back, so that the numbers of the others hold.
    case .delete(let numbers): return numbers.reversed().map { .removeStep($0 - 1) }
    case .letters(let number, let letters):
      guard steps[number - 1].actor == .system else { throw needsNoLetters(steps[number - 1]) }
      return replacing(number) { $0.answer(letters) }
    case .actor(let number, let actor):
      return replacing(number) { step in
        step.actor = actor
        if actor != .system { step.answers = [:] }
        if actor == .customer { step.decides = false }
      }
    case .decides(let number):
      guard steps[number - 1].actor != .customer else {
        throw InputRefusal(
          "“\(steps[number - 1].name)” is the customer's and cannot settle the outcome.",
          example: "1 decides")
      }
      return replacing(number) { $0.decides.toggle() }
    case .lanes(let number, let names):
      let ids = try StepLanesInput.ids(names, of: lanes)
      return replacing(number) { $0.lanes = ids }
    case .goOn, .none, .each: return []
    }
  }
}
