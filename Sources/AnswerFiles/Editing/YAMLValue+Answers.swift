// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML
import Values

extension YAMLValue {
  init(_ value: AnswerValue) {
    self =
      switch value {
      case .unknown: .text("?")
      case .letter(let letter): .word(letter.rawValue)
      case .yesNo(let yes): .yesNo(yes)
      case .choice(let choice): .word(choice)
      case .choices(let choices): .list(choices.map(YAMLValue.word), .line)
      case .number(let number): .number(number.text)
      case .text(let text): .text(text)
      case .date(let date): .date(date)
      }
  }

  /// An answer in its short form where nothing else is said about it.
  init(_ entry: AnswerEntry) {
    let fields = entry.fields
    self =
      if let value = entry.value, fields.count == 1 {
        YAMLValue(value)
      } else {
        .mapping(fields, .line)
      }
  }

  init(_ round: VoteRound) {
    let votes = round.votes.map { vote in
      Field(vote.participant, vote.letter.map { .word($0.rawValue) } ?? .text("?"))
    }
    self = .mapping([Field("votes", .mapping(votes, .line))], .line)
  }

  init(_ dissent: Dissent) {
    self = .mapping(
      [
        Field("who", .text(dissent.who)), Field("answer", dissent.answer.map(YAMLValue.word)),
        Field("reason", dissent.reason.map(YAMLValue.text)),
        Field("accepts", dissent.accepts.map(YAMLValue.yesNo)),
      ], .line)
  }

  init(_ step: Step) {
    self = .mapping(step.fields, .block)
  }

  init(_ remark: Remark) {
    self =
      if remark.fields.count == 1 {
        .text(remark.what)
      } else {
        .mapping(remark.fields, .line)
      }
  }

  init(_ deadline: Deadline) { self = .mapping(deadline.fields, .line) }

  static func date(_ date: CalendarDate) -> YAMLValue { .word(date.description) }
}

extension AnswerEntry {
  /// What is said, as the fields of the long form.
  var fields: [YAMLValue.Field] {
    let all: [YAMLValue.Field] =
      [
        .init("answer", value.map { YAMLValue($0) })
      ] + (sample?.fields ?? []) + [
        .init("note", note.map(YAMLValue.text)), .init("by", by.map(YAMLValue.text)),
        .init("ask", ask.map(YAMLValue.text)),
        .init("due", due.map(YAMLValue.date)),
        .init("rounds", rounds.isEmpty ? nil : .list(rounds.map { YAMLValue($0) }, .line)),
        .init("dissent", dissent.isEmpty ? nil : .list(dissent.map { YAMLValue($0) }, .line)),
        .init("decided_by", decidedBy.map(YAMLValue.text)),
        .init("proposed", isProposed ? .yesNo(true) : nil),
      ]
    return all.filter { $0.value != nil }
  }

  /// The fields that another entry changes, without a value those it takes away.
  func changes(to new: AnswerEntry) -> [YAMLValue.Field] {
    let unchanged: [(String, Bool)] = [
      ("answer", value == new.value), ("note", note == new.note), ("by", by == new.by),
      ("ask", ask == new.ask), ("due", due == new.due), ("rounds", rounds == new.rounds),
      ("dissent", dissent == new.dissent), ("decided_by", decidedBy == new.decidedBy),
      ("count", sample?.count == new.sample?.count), ("right", sample?.right == new.sample?.right),
      ("of", sample?.of == new.sample?.of),
      ("drawn", (sample?.isDrawn ?? true) == (new.sample?.isDrawn ?? true)),
      ("seen", sample?.seen == new.sample?.seen), ("proposed", isProposed == new.isProposed),
    ]
    return unchanged.filter { !$0.1 }.map { key, _ in
      new.fields.first { $0.key == key } ?? YAMLValue.Field(key, nil)
    }
  }
}

extension Sample {
  var fields: [YAMLValue.Field] {
    [
      .init("count", count.map { .number("\($0)") }),
      .init("right", right.map { .number("\($0)") }), .init("of", of.map { .number("\($0)") }),
      .init("drawn", isDrawn ? nil : .yesNo(false)),
      .init(
        "seen",
        seen.map { seen in
          .mapping(
            [
              .init("what", .text(seen.what)),
              .init("share", seen.share.flatMap { PlainNumber("\($0)") }.map { .number($0.text) }),
            ], .line)
        }),
    ].filter { $0.value != nil }
  }
}

extension Step {
  var fields: [YAMLValue.Field] {
    [
      .init("name", .text(name)), .init("actor", .word(actor.rawValue)),
      .init("decides", decides ? .yesNo(true) : nil),
      .init("takes_effect", takesEffect ? .yesNo(true) : nil),
      .init("lanes", lanes.map { .list($0.map(YAMLValue.word), .line) }),
      .init("control", control.map { .word($0.rawValue) }),
      .init("approvers", approvers.map { .number("\($0)") }),
      .init("reviewer", reviewer.map(YAMLValue.text)),
      .init("backup", backup.map(YAMLValue.text)),
      .init("on_no_answer", onNoAnswer.map(YAMLValue.text)),
      .init("note", note.map(YAMLValue.text)),
      .init("answers", answers.isEmpty ? nil : .mapping(letters, .line)),
      .init("proposed", isProposed ? .yesNo(true) : nil),
    ].filter { $0.value != nil }
  }

  private var letters: [YAMLValue.Field] {
    StepQuestion.allCases.compactMap { question in
      answers[question].map { .init(question.rawValue, YAMLValue(AnswerEntry($0))) }
    }
  }
}

extension Deadline {
  var fields: [YAMLValue.Field] {
    [
      .init("what", .text(what)), .init("within", .text(within.description)),
      .init("from", from.map(YAMLValue.text)), .init("source", source.map(YAMLValue.text)),
      .init("proposed", isProposed ? .yesNo(true) : nil),
    ].filter { $0.value != nil }
  }
}

extension Remark {
  var fields: [YAMLValue.Field] {
    [
      .init("what", .text(what)), .init("who", who.map(YAMLValue.text)),
      .init("due", due.map(YAMLValue.date)), .init("before", before.map { YAMLValue($0) }),
      .init("settles", settles.map(YAMLValue.word)),
      .init("kept_by", keptBy.map { YAMLValue($0) }),
      .init("proposed", isProposed ? .yesNo(true) : nil),
    ].filter { $0.value != nil }
  }
}

extension YAMLValue {
  fileprivate init(_ before: ActionBefore) {
    self =
      switch before {
      case .phase(let phase): .word(phase.rawValue)
      case .lane(let id): .mapping([Field("lane", .word(id))], .line)
      }
  }

  fileprivate init(_ keptBy: KeptBy) {
    let fields: [Field] =
      switch keptBy {
      case .lane(let id, let control):
        [Field("lane", .word(id)), Field("control", .word(control.rawValue))]
      case .step(let name, let control):
        [Field("step", .text(name)), Field("control", .word(control.rawValue))]
      case .mark(let name): [Field("mark", .text(name))]
      case .rule(let what): [Field("rule", .text(what))]
      case .metric(let what): [Field("metric", .text(what))]
      }
    self = .mapping(fields, .line)
  }
}
