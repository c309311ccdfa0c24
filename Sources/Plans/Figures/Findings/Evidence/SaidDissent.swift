// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A dissent that was said of an answer of the workflow, of a step or of a lane.
struct SaidDissent {
  /// The lane or the step whose answer it is; nil for the workflow's.
  let at: FindingSubject?
  let question: String
  /// Its place in the answer's list, from 0.
  let place: Int
  let dissent: Dissent
  /// The answer that they would give; nil where they gave none that the question takes.
  let other: AnswerValue?

  /// All of them: the workflow's in the order of the questionnaire, then those of steps and lanes.
  static func all(in inputs: PlanInputs) -> [SaidDissent] {
    let file = inputs.file
    let questions = inputs.questionnaire.questions
    let room = file.participants
    let ofWorkflow = questions.flatMap { all(at: nil, $0, file.answers[$0.id], of: room) }
    let ofSteps = file.steps.flatMap { step in
      inputs.questionnaire.stepQuestions.flatMap { question in
        all(
          at: .step(step.name), question,
          StepQuestion(rawValue: question.id).flatMap { step.answers[$0] }, of: room)
      }
    }
    let ofLanes = file.lanes.flatMap { lane in
      questions.flatMap { all(at: .lane(lane.id), $0, lane.answers.questions[$0.id], of: room) }
    }
    return ofWorkflow + ofSteps + ofLanes
  }

  /// Those of people who cannot live with the answer, in the same order.
  static func standing(in inputs: PlanInputs) -> [SaidDissent] {
    all(in: inputs).filter { $0.dissent.accepts == false }
  }

  /// Writes the other answer into the file.
  func answer(_ file: inout AnswerFile) {
    guard let other else { return }
    switch at {
    case .lane(let id):
      guard let index = file.lanes.firstIndex(where: { $0.id == id }) else { return }
      file.lanes[index].answers.questions[question]?.value = other
    case .step(let name):
      guard let index = file.steps.firstIndex(where: { $0.name == name }),
        let letter = StepQuestion(rawValue: question)
      else { return }
      file.steps[index].answers[letter]?.value = other
    default: file.answers[question]?.value = other
    }
  }

  private static func all(
    at place: FindingSubject?, _ question: Question, _ answer: Answer?, of room: [String]
  ) -> [SaidDissent] {
    (answer?.dissent ?? []).enumerated().map { index, dissent in
      var said = dissent
      // Of votes that were counted nobody has a name to sign with; their letter tells who they are.
      if let letter = dissent.answer, VoteRound.isUnnamed(dissent.who), !room.contains(dissent.who)
      {
        said.who = "Whoever voted \(letter)"
      }
      return SaidDissent(
        at: place, question: question.id, place: index, dissent: said,
        other: dissent.answer.flatMap { value($0, for: question) })
    }
  }

  private static func value(_ text: String, for question: Question) -> AnswerValue? {
    switch question.kind {
    case .abc: Letter(rawValue: text).map(AnswerValue.letter)
    case .yesNo: text == "yes" ? .yesNo(true) : text == "no" ? .yesNo(false) : nil
    case .oneOf: question.options.contains { $0.id == text } ? .choice(text) : nil
    case .someOf, .number, .text, .date: nil
    }
  }
}
