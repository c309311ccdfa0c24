// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension FieldReader {
  private static let answerKeys = [
    "answer", "note", "by", "ask", "due", "rounds", "dissent", "decided_by",
  ]

  /// The answers of a mapping by question id.
  ///
  /// - Parameter isKnownElsewhere: tells of ids that another questionnaire of the same run knows;
  ///   shared defaults may hold those.
  mutating func answers(
    _ node: YAMLNode?, to questions: [Question], origin: Answer.Origin, in what: String,
    isKnownElsewhere: (String) -> Bool = { _ in false }
  ) -> [String: Answer] {
    guard let node, let entries = entries(of: node, in: what) else { return [:] }
    let known = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var answers: [String: Answer] = [:]
    for entry in entries {
      if let question = known[entry.key] {
        answers[entry.key] = answer(entry.value, to: question, origin: origin)
      } else if !isKnownElsewhere(entry.key) {
        unknown(entry, kind: "question", in: what, allowed: questions.map(\.id))
      }
    }
    return answers
  }

  /// An answer in its short form, or a mapping with the answer and what was said about it.
  mutating func answer(
    _ node: YAMLNode, to question: Question, origin: Answer.Origin
  ) -> Answer? {
    guard node.entries != nil else {
      return value(node, for: question).map {
        Answer(value: $0, origin: origin, location: location(node.start))
      }
    }
    let what = "the answer to '\(question.id)'"
    guard
      let fields = fields(of: node, in: what, keys: Self.answerKeys),
      let value = required(
        "answer", of: fields, in: what, at: node,
        read: {
          $0.value($1, for: question)
        })
    else { return nil }
    return Answer(
      value: value, note: optionalText(fields["note"], in: "note"),
      by: optionalText(fields["by"], in: "by"), ask: optionalText(fields["ask"], in: "ask"),
      due: optionalDate(fields["due"], in: "due"),
      rounds: list(fields["rounds"], in: "rounds") { $0.round($1) },
      dissent: list(fields["dissent"], in: "dissent") { $0.dissent($1) },
      decidedBy: optionalText(fields["decided_by"], in: "decided_by"),
      origin: origin, location: location(node.start))
  }

  private mutating func round(_ node: YAMLNode) -> VoteRound? {
    guard
      let fields = fields(of: node, in: "a round", keys: ["votes"]),
      let votes = required(
        "votes", of: fields, in: "a round", at: node,
        read: {
          $0.entries(of: $1, in: "votes")
        })
    else { return nil }
    return VoteRound(
      votes: votes.compactMap { entry in
        if entry.value.scalar?.text == "?" {
          return VoteRound.Vote(participant: entry.key, letter: nil)
        }
        return word(entry.value, in: "the vote of '\(entry.key)'", of: Letter.self).map {
          VoteRound.Vote(participant: entry.key, letter: $0)
        }
      })
  }

  private mutating func dissent(_ node: YAMLNode) -> Dissent? {
    guard
      let fields = fields(of: node, in: "a dissent", keys: ["who", "answer", "reason", "accepts"]),
      let who = required(
        "who", of: fields, in: "a dissent", at: node,
        read: {
          $0.text($1, in: "who")
        })
    else { return nil }
    return Dissent(
      who: who,
      answer: fields["answer"].flatMap { scalar($0, in: "answer", expected: "a letter")?.text },
      reason: optionalText(fields["reason"], in: "reason"),
      accepts: fields["accepts"].flatMap { yesNo($0, in: "accepts") })
  }

  /// A step; one of a system answers every step question.
  mutating func step(_ node: YAMLNode, questions: [Question]) -> Step? {
    guard
      let fields = fields(
        of: node, in: "a step", keys: ["name", "actor", "decides", "note", "answers"]),
      let name = required(
        "name", of: fields, in: "a step", at: node,
        read: {
          $0.text($1, in: "a step's name")
        }),
      let actor = required(
        "actor", of: fields, in: "step '\(name)'", at: node,
        read: {
          $0.word($1, in: "actor", of: Actor.self)
        })
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
    if actor == .system, !missing.isEmpty {
      let unread = Set(fields["answers"]?.entries?.map(\.key) ?? [])
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
