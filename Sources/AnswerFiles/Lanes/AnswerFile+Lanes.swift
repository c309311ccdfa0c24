// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension AnswerFile {
  /// Whether a lane is the last, which takes the rest.
  package func isLast(_ lane: Lane) -> Bool { lane.id == lanes.last?.id }

  /// The steps that pass through a lane.
  package func steps(of lane: Lane) -> [Step] {
    steps.filter { $0.passes(lane) }
  }

  /// The answers that count in a lane: the workflow's, and over them the lane's own.
  ///
  /// A laxer one in the last lane or without a note does not count.
  package func answers(in lane: Lane) -> [String: Answer] {
    var answers = answers
    for (id, own) in lane.answers.questions where counts(own, to: id, in: lane) {
      answers[id] = own
    }
    return answers
  }

  /// The letters of a step that count in a lane, by the same rule.
  package func letters(of step: Step, in lane: Lane) -> [StepQuestion: Answer] {
    var letters = step.answers
    for (question, own) in lane.answers.steps[step.name] ?? [:] {
      if !step.isClaim(own, to: question) || allowsClaim(own, in: lane) { letters[question] = own }
    }
    return letters
  }

  /// Whether a lane's own answer is one that the workflow's answers do not bear out.
  package func isClaim(_ own: Answer, to question: String) -> Bool {
    Strictness.isLaxer(own.value, than: answers[question]?.value)
  }

  /// The answer that would count in a lane if the workflow's were another.
  package func answer(
    to question: String, in lane: Lane, ifWorkflowHas other: AnswerValue?
  ) -> AnswerValue? {
    guard let own = lane.answers.questions[question] else { return other }
    return !Strictness.isLaxer(own.value, than: other) || allowsClaim(own, in: lane)
      ? own.value : other
  }

  /// Whether a threshold of the confidence decides about a lane's cases: where marks name one, those
  /// lanes alone; nowhere where marks ask for a confidence that is no share.
  package func asksForConfidence(lane id: String) -> Bool {
    let asking = lanes.filter { lane in
      lane.confidenceLimit != nil || lane.marks.contains { $0.test == .atLeast(.threshold) }
    }
    let isOfAnotherScale = lanes.contains { lane in
      lane.marks.contains { $0.field == Mark.confidenceField }
    }
    return asking.isEmpty ? !isOfAnotherScale : asking.contains { $0.id == id }
  }

  private func counts(_ own: Answer, to question: String, in lane: Lane) -> Bool {
    !isClaim(own, to: question) || allowsClaim(own, in: lane)
  }

  private func allowsClaim(_ own: Answer, in lane: Lane) -> Bool {
    !isLast(lane) && (own.note ?? lane.answers.note) != nil
  }
}

extension Step {
  /// Whether cases of the lane come through it.
  package func passes(_ lane: Lane) -> Bool { lanes?.contains(lane.id) ?? true }

  /// Whether a lane's own letter is one that the step's letters do not bear out.
  package func isClaim(_ own: Answer, to question: StepQuestion) -> Bool {
    Strictness.isLaxer(own.value, than: answers[question]?.value)
  }
}
