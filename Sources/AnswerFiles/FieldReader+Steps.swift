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
    return Step(
      name: name, actor: actor, decides: decides,
      note: optionalText(fields["note"], in: "note"), answers: letters,
      location: location(node.start))
  }
}
