// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Questionnaires
import Values

extension QuestionsTool {
  static func json(_ section: Questionnaire.Section) -> JSONValue {
    .object(
      ("id", .text(section.id)), ("title", .text(section.title)),
      ("intro", section.intro.map(JSONValue.text)),
      ("once_per_step", section.repeatsPerStep ? .flag(true) : nil),
      ("questions", .list(section.questions.map(json))))
  }

  private static func json(_ question: Question) -> JSONValue {
    .object(
      ("id", .text(question.id)), ("ask", .text(question.ask)),
      ("help", question.help.map(JSONValue.text)), ("type", .text(question.kind.rawValue)),
      ("required", .flag(question.isRequired || question.kind == .abc)),
      ("unit", question.unit.map(JSONValue.text)),
      ("options", question.options.isEmpty ? nil : .list(question.options.map(json))),
      ("asked_when", when(question.condition)),
      ("private", question.isPrivate ? .flag(true) : nil))
  }

  private static func json(_ option: Question.Option) -> JSONValue {
    .object(
      ("id", .text(option.id)), ("label", .text(option.label)),
      ("example", option.example.map(JSONValue.text)))
  }

  private static func when(_ condition: Condition) -> JSONValue? {
    guard !condition.entries.isEmpty else { return nil }
    return .object(
      condition.entries.map {
        JSONValue.Member(key: $0.question, value: .texts($0.values))
      })
  }

  static func json(_ pattern: Pattern, whole: Bool) -> JSONValue {
    .object(
      ("id", .text(pattern.id)), ("title", .text(pattern.title)),
      ("timing", .text(pattern.timing.rawValue)),
      ("automation", .text(pattern.automation.rawValue)),
      ("steps", .texts(pattern.steps.map(\.name))),
      ("usual_marks", whole ? .list(pattern.marks.map(json)) : nil),
      ("usual_rules", whole ? .texts(pattern.rules.map(\.what)) : nil),
      ("usual_risks", whole ? .texts(pattern.risks.map(\.what)) : nil))
  }

  private static func json(_ mark: UsualMark) -> JSONValue {
    let test: (String, JSONValue) =
      switch mark.test {
      case .words(let words): ("words", .text(words))
      case .atMost: ("test", .text("at_most"))
      case .atLeast: ("test", .text("at_least"))
      case .is: ("test", .text("is"))
      case .oneOf: ("test", .text("one_of"))
      }
    return .object(
      ("field", .text(mark.field)), ("label", mark.label.map(JSONValue.text)),
      ("unit", mark.unit.map(JSONValue.text)), test)
  }
}
