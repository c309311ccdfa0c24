// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension FieldReader {
  /// A step; one of a system answers every step question unless gaps are allowed.
  mutating func step(
    _ node: YAMLNode, questions: [Question], allowsGaps: Bool = false
  ) -> Step? {
    guard
      let fields = fields(of: node, in: "a step", keys: Self.stepKeys),
      let name = requiredText("name", of: fields, called: "a step's name"),
      let actor = requiredWord("actor", of: fields.named("step '\(name)'"), as: Actor.self)
    else { return nil }
    let decides = flag(fields["decides"], in: "decides")
    if decides, actor == .customer {
      error(
        "step '\(name)' is the customer's and cannot decide", at: node,
        remedy: "mark the step of a system or a person that settles the outcome")
    }
    let what = "the answers of step '\(name)'"
    let given = answers(fields["answers"], to: questions, origin: .answerFile, in: what)
    let missing = questions.map(\.id).filter { given[$0] == nil }
    if actor == .system, !missing.isEmpty, !allowsGaps {
      let unread = Set(
        fields["answers"]?.entries?.filter { !$0.value.isUnanswered }.map(\.key) ?? [])
      for id in missing where !unread.contains(id) {
        error(
          "step '\(name)' lacks the answer '\(id)'", at: node,
          remedy: "write a, b, c or \"?\"")
      }
    }
    var letters: [StepQuestion: Answer] = [:]
    for question in StepQuestion.allCases { letters[question] = given[question.rawValue] }
    var step = Step(
      name: name, actor: actor, decides: decides,
      note: optionalText(fields["note"], in: "note"), answers: letters,
      location: location(node.start))
    step.lanes = fields["lanes"].flatMap { laneIDs($0, of: name) }
    step.control = optionalWord(fields["control"], in: "control", of: Control.self)
    step.approvers = fields["approvers"].flatMap { approvers($0) }
    step.reviewer = optionalText(fields["reviewer"], in: "reviewer")
    step.backup = optionalText(fields["backup"], in: "backup")
    step.onNoAnswer = optionalText(fields["on_no_answer"], in: "on_no_answer")
    step.takesEffect = flag(fields["takes_effect"], in: "takes_effect")
    step.isProposed = flag(fields["proposed"], in: "proposed")
    return step
  }

  /// The ids of the lanes that pass through a step; whether they exist is checked with the lanes.
  private mutating func laneIDs(_ node: YAMLNode, of step: String) -> [String]? {
    let what = "the lanes of step '\(step)'"
    guard let items = items(of: node, in: what) else { return nil }
    guard !items.isEmpty else {
      error("step '\(step)' passes no lane", at: node, remedy: "leave the key out where all pass")
      return nil
    }
    let ids = items.compactMap { identifier($0, in: what) }
    guard Set(ids).count == ids.count else {
      error("\(what) name one twice", at: node, remedy: "keep one of each")
      return nil
    }
    return ids
  }
}
