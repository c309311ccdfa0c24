// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension FieldReader {
  static let answerKeys = [
    "answer", "count", "right", "of", "drawn", "seen", "note", "by", "ask", "due", "rounds",
    "dissent", "decided_by", "proposed",
  ]

  static let stepKeys = [
    "name", "actor", "decides", "takes_effect", "lanes", "control", "approvers", "reviewer",
    "backup", "on_no_answer", "note", "answers", "proposed",
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
    guard let fields = fields(of: node, in: what, keys: Self.answerKeys) else { return nil }
    let entry = entry(fields)
    let value =
      node.isUnanswered ? nil : self.value(of: fields, sample: entry.sample, for: question)
    check(entry.sample, of: fields, to: question, value: value)
    return value.map {
      Answer(entry, value: $0, origin: origin, location: location(node.start))
    }
  }

  /// What is said about an answer, without the answer.
  mutating func entry(_ fields: YAMLFields) -> AnswerEntry {
    var entry = AnswerEntry()
    entry.note = optionalText(fields["note"], in: "note")
    entry.by = optionalText(fields["by"], in: "by")
    entry.ask = optionalText(fields["ask"], in: "ask")
    entry.due = optionalDate(fields["due"], in: "due")
    entry.rounds = list(fields["rounds"], in: "rounds") { $0.round($1) }
    entry.dissent = list(fields["dissent"], in: "dissent") { $0.dissent($1) }
    entry.decidedBy = optionalText(fields["decided_by"], in: "decided_by")
    entry.sample = sample(fields, in: "an answer")
    entry.isProposed = flag(fields["proposed"], in: "proposed")
    return entry
  }

  private mutating func round(_ node: YAMLNode) -> VoteRound? {
    guard
      let fields = fields(of: node, in: "a round", keys: ["votes"]),
      let votes = required("votes", of: fields, read: { $0.entries(of: $1, in: "votes") })
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
      let who = requiredText("who", of: fields)
    else { return nil }
    return Dissent(
      who: who,
      answer: fields["answer"].flatMap { scalar($0, in: "answer", expected: "a letter")?.text },
      reason: optionalText(fields["reason"], in: "reason"),
      accepts: fields["accepts"].flatMap { yesNo($0, in: "accepts") })
  }
}

extension YAMLNode {
  /// Whether it holds a note or votes on a question that has no answer yet.
  ///
  /// With a key that is not known, the answer may be there and misspelled.
  var isUnanswered: Bool {
    guard let keys = entries?.map(\.key), !keys.contains("answer"), !keys.contains("count"),
      keys.allSatisfy(FieldReader.answerKeys.contains)
    else { return false }
    return keys.contains("note") || keys.contains("rounds")
  }
}
