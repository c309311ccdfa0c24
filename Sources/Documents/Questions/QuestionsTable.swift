// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// The head of a spreadsheet of candidate workflows, with an example row.
package enum QuestionsTable {
  /// Comma-separated values; the example holds for a workflow to which few questions apply.
  package static func csv(_ questionnaire: Questionnaire) -> String {
    var values: [String: AnswerValue] = [:]
    for question in questionnaire.questions
    where question.condition.holds(for: { values[$0] }) {
      values[question.id] = example(for: question)
    }
    let questions = questionnaire.questions
    return CSVText.document([
      ["name", "description"] + questions.map(\.id),
      ["Refund requests", "Customers ask for money back for damaged goods."]
        + questions.map { words(of: values[$0.id]) },
    ])
  }

  private static func example(for question: Question) -> AnswerValue? {
    if let value = question.defaultValue { return value }
    switch question.kind {
    case .abc: return .letter(.b)
    case .yesNo: return .yesNo(false)
    case .oneOf: return question.options.first.map { .choice($0.id) }
    case .someOf: return question.options.last.map { .choices([$0.id]) }
    case .number:
      let figures = ["12", "0.05", "1"].compactMap(PlainNumber.init)
      let bounds = [question.bounds.minimum, question.bounds.maximum].compactMap(\.self)
      return (figures + bounds).first(where: question.bounds.contain).map { .number($0) }
    case .text: return .text("Team lead")
    case .date: return CalendarDate("2027-01-04").map { .date($0) }
    }
  }

  private static func words(of value: AnswerValue?) -> String {
    switch value {
    case nil: ""
    case .unknown?: "?"
    case .letter(let letter)?: letter.rawValue
    case .yesNo(let yes)?: yes ? "yes" : "no"
    case .choice(let choice)?: choice
    case .choices(let choices)?: choices.isEmpty ? "none" : choices.joined(separator: ", ")
    case .number(let number)?: number.text
    case .text(let text)?: text
    case .date(let date)?: "\(date)"
    }
  }
}
