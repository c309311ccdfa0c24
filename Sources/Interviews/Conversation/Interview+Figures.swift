// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// The figures that are said back together with others.
enum WorkFigure {
  static let cases = "volume_per_day"
  static let minutes = "handling_minutes"
  static let peakCases = "peak_volume_per_day"
  static let peakDays = "peak_days_per_year"
}

extension Interview {
  /// Says what the minutes of a case come to over a day, once both figures are there.
  func tellWork(after id: String) {
    guard [WorkFigure.cases, WorkFigure.minutes].contains(id),
      let cases = number(WorkFigure.cases), let minutes = number(WorkFigure.minutes)
    else { return }
    prompter.show(.notice(.work(DailyWork(minutes: minutes, cases: cases))))
  }

  /// A figure that everybody may see; nil where it is not known.
  func number(_ id: String) -> Double? {
    guard let question = questionnaire.question(id), !hides(question),
      case .number(let number)? = sheet.answers[id]?.value
    else { return nil }
    return number.value
  }

  /// A question as it is shown, a price with its currency.
  func shown(_ question: Question) -> Question {
    guard question.kind == .number, let unit = question.unit, unit.hasPrefix("per "),
      let currency = questionnaire.question("currency"),
      case .text(let name)? = sheet.answers[currency.id]?.value ?? currency.defaultValue
    else { return question }
    var shown = question
    shown.unit = "\(name) \(unit)"
    return shown
  }
}
