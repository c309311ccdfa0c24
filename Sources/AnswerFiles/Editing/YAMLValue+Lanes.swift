// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML
import Values

extension YAMLValue {
  /// A lane that an interview has made.
  init(_ lane: Lane) {
    let answers = lane.answers.questions.sorted { $0.key < $1.key }.map {
      Field($0.key, YAMLValue(AnswerEntry($0.value)))
    }
    let note = [Field("note", lane.answers.note.map(YAMLValue.text))].filter { $0.value != nil }
    let fields: [Field] = [
      Field("id", .word(lane.id)), Field("name", .text(lane.name)),
      Field("share", lane.share.map { YAMLValue($0) }),
      Field(
        "marks", lane.marks.isEmpty ? nil : .list(lane.marks.map { YAMLValue($0) }, .block)),
      Field(
        "outcomes",
        lane.outcomes.isEmpty ? nil : .list(lane.outcomes.map { YAMLValue($0) }, .block)),
      Field("control", lane.control.map { .word($0.rawValue) }),
      Field("answers", answers.isEmpty && note.isEmpty ? nil : .mapping(answers + note, .block)),
      Field("reviewer", lane.reviewer.map(YAMLValue.text)),
      Field("time_limit", lane.timeLimit.map { .text($0.description) }),
      Field("on_no_answer", lane.onNoAnswer.map(YAMLValue.text)),
    ]
    self = .mapping(fields.filter { $0.value != nil }, .block)
  }

  init(_ share: Share) {
    let value = share.value.flatMap { PlainNumber(share: $0) }.map { YAMLValue.number($0.text) }
    let fields: [Field] =
      [Field("answer", value ?? .text("?"))] + (share.sample?.fields ?? [])
      + [
        Field("note", share.note.map(YAMLValue.text)), Field("by", share.by.map(YAMLValue.text)),
        Field("ask", share.ask.map(YAMLValue.text)), Field("due", share.due.map(YAMLValue.date)),
        Field("proposed", share.isProposed ? .yesNo(true) : nil),
      ].filter { $0.value != nil }
    self = fields.count == 1 ? value ?? .text("?") : .mapping(fields, .line)
  }

  init(_ outcome: LaneOutcome) {
    self = .mapping(
      [
        Field("what", .text(outcome.what)), Field("adverse", .yesNo(outcome.isAdverse)),
        Field("proposed", outcome.isProposed ? .yesNo(true) : nil),
      ].filter { $0.value != nil }, .line)
  }

  init(_ mark: Mark) {
    if case .words(let words) = mark.test, !mark.isProposed {
      self = .text(words)
      return
    }
    let test: [Field] =
      switch mark.test {
      case .atMost(let limit):
        [Field("field", .word(mark.field)), Field("at_most", YAMLValue(limit))]
      case .atLeast(let limit):
        [Field("field", .word(mark.field)), Field("at_least", YAMLValue(limit))]
      case .is(let value):
        [Field("field", .word(mark.field)), Field("is", value.map { YAMLValue($0) } ?? .text("?"))]
      case .oneOf(let values):
        [
          Field("field", .word(mark.field)),
          Field("one_of", values.map { .list($0.map { YAMLValue($0) }, .line) } ?? .text("?")),
        ]
      case .words(let words): [Field("words", .text(words))]
      }
    let rest: [Field] = [
      Field("unit", mark.unit.map(YAMLValue.text)), Field("label", mark.label.map(YAMLValue.text)),
      Field("per", mark.per.map(YAMLValue.text)), Field("period", mark.period.map(YAMLValue.text)),
      Field("curve", mark.curve.isEmpty ? nil : .list(mark.points.map { YAMLValue($0) }, .line)),
      Field("proposed", mark.isProposed ? .yesNo(true) : nil),
    ]
    self = .mapping(test + rest.filter { $0.value != nil }, .line)
  }

  fileprivate init(_ point: (bound: String, point: CurvePoint)) {
    self = .mapping(
      [
        Field(point.bound, .number(point.point.limit.text)),
        Field("share", PlainNumber(share: point.point.share).map { .number($0.text) }),
        Field("of", point.point.of.map { .number("\($0)") }),
      ].filter { $0.value != nil }, .line)
  }

  private init(_ limit: MarkLimit) {
    self =
      switch limit {
      case .number(let number): .number(number.text)
      case .threshold: .word("threshold")
      case .unknown: .text("?")
      }
  }

  private init(_ value: MarkValue) {
    self =
      switch value {
      case .number(let number): .number(number.text)
      case .yesNo(let yes): .yesNo(yes)
      case .word(let word): .text(word)
      }
  }
}

extension Mark {
  /// The points of the curve with the key that their limits have.
  fileprivate var points: [(bound: String, point: CurvePoint)] {
    let bound = if case .atLeast = test { "at_least" } else { "at_most" }
    return curve.map { (bound, $0) }
  }
}

extension PlainNumber {
  /// A share with the digits by which it is read back as it is, as far as a number has as many.
  fileprivate init?(share: Double) {
    guard let number = PlainNumber("\(share)") ?? PlainNumber(decimal: share) else { return nil }
    self = number
  }
}
