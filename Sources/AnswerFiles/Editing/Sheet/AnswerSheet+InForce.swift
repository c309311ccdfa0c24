// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

extension AnswerSheet {
  /// The answers in force, without those to questions that do not apply.
  package var answers: [String: Answer] {
    questionnaire.answersInForce(shared: shared, own: own)
  }

  /// The questions outside the steps that apply as the answers stand; scored ones always do.
  package var applicable: [Question] {
    applicable(by: answers)
  }

  /// The answers as a file, checked for nothing.
  ///
  /// - Parameter fillingGaps: whether a missing answer that a verdict needs counts as not known
  ///   yet.
  package func answerFile(fillingGaps: Bool) -> AnswerFile {
    var file = AnswerFile(
      name: name, workflow: workflow, participants: participants, decider: decider,
      answers: fillingGaps ? filledAnswers : answers,
      steps: fillingGaps ? steps.map(filled) : steps,
      parkingLot: parkingLot, actions: actions, decisions: decisions, assumptions: assumptions,
      signOff: signOff, calibration: calibration, lanes: lanes,
      particulars: particulars)
    file.openNotes = entries.filter { $0.value.value == nil }
    return file
  }

  /// The questions without an answer that a verdict needs, in the questionnaire's order.
  package var unanswered: [Question] {
    let given = answers
    let filled = filledAnswers
    return questionnaire.questions.filter { given[$0.id] == nil && filled[$0.id] != nil }
  }

  private var own: [String: Answer] {
    var own: [String: Answer] = [:]
    for (id, entry) in entries {
      guard let value = entry.value else { continue }
      own[id] = Answer(
        entry, value: value, origin: .answerFile,
        location: places[id] ?? SourceLocation(file: name))
    }
    return own
  }

  private func applicable(by answers: [String: Answer]) -> [Question] {
    questionnaire.questions.filter { question in
      question.kind == .abc || question.condition.holds(for: { answers[$0]?.value })
    }
  }

  /// The answers with `?` for each gap; one that is filled may make further questions apply.
  private var filledAnswers: [String: Answer] {
    var own = own
    while true {
      let answers = questionnaire.answersInForce(shared: shared, own: own)
      let gaps = applicable(by: answers).filter {
        ($0.isRequired || $0.kind == .abc) && answers[$0.id] == nil && own[$0.id] == nil
      }
      if gaps.isEmpty { return answers }
      for question in gaps { own[question.id] = unknown }
    }
  }

  private func filled(_ step: Step) -> Step {
    guard step.actor == .system else { return step }
    var step = step
    for question in StepQuestion.allCases where step.answers[question] == nil {
      step.answers[question] = unknown
    }
    return step
  }

  private var unknown: Answer {
    Answer(value: .unknown, origin: .answerFile, location: SourceLocation(file: name))
  }
}
