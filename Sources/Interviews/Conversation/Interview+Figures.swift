// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Formulas
import Questionnaires
import Values

/// The figures that are said back together with others.
enum WorkFigure {
  static let cases = "volume_per_day"
  static let minutes = "handling_minutes"
  static let peakCases = "peak_volume_per_day"
  static let peakDays = "peak_days_per_year"
  static let currency = "currency"
  static let reviewMinutes = "review_minutes"
}

extension Interview {
  /// Says what the minutes of a case come to over a day, once both figures are there.
  func tellWork(after id: String) {
    guard [WorkFigure.cases, WorkFigure.minutes].contains(id),
      let work = work, !work.isMuch
    else { return }
    prompter.show(.notice(.work(work)))
  }

  /// What the minutes of a case come to over a day; nil while a figure is missing.
  private var work: DailyWork? {
    guard let cases = number(WorkFigure.cases), let minutes = number(WorkFigure.minutes) else {
      return nil
    }
    return DailyWork(minutes: minutes, cases: cases)
  }

  /// What is asked about a figure: more work than people can do by accident, and two figures of
  /// which the one that should be smaller is not.
  func doubts(about id: String) -> [FigureDoubt] {
    let isWork = [WorkFigure.cases, WorkFigure.minutes].contains(id)
    let much = isWork ? work.flatMap { $0.isMuch ? FigureDoubt.work($0) : nil } : nil
    let pairs: [(OddFigures.Kind, smaller: String, larger: String)] = [
      (.peak, WorkFigure.cases, WorkFigure.peakCases),
      (.review, WorkFigure.reviewMinutes, WorkFigure.minutes),
    ]
    let odd = pairs.compactMap { kind, smaller, larger -> FigureDoubt? in
      guard [smaller, larger].contains(id), let low = number(smaller),
        let high = number(larger), low > high
      else { return nil }
      return .odd(OddFigures(kind: kind, smaller: low, larger: high))
    }
    return [much, passed(id)].compactMap(\.self) + odd
  }

  /// A plan looks ahead: a day that has passed is asked about.
  private func passed(_ id: String) -> FigureDoubt? {
    guard case .date(let day)? = sheet.entries[id]?.value, day < options.today else { return nil }
    return .passed(day)
  }

  /// A figure that everybody may see; nil where it is not known.
  func number(_ id: String) -> Double? {
    guard let question = questionnaire.question(id), !hides(question),
      case .number(let number)? = sheet.answers[id]?.value
    else { return nil }
    return number.value
  }

  /// The currency in which limits were said, where it is asked for and nobody has named it.
  func saidCurrency(for id: String) -> AnswerValue? {
    guard id == WorkFigure.currency else { return nil }
    let units = sheet.lanes.flatMap(\.givenMarks).compactMap(\.unit).compactMap(SaidLimit.currency)
    return units.first { $0.count == 3 }.map(AnswerValue.text)
  }

  /// - Throws: where a price bears the sign of another currency than that of the workflow, or nobody has named
  ///   one.
  func requireCurrency(of line: String, for question: Question) throws(InputRefusal) {
    let signed = CurrencyInput.signed(in: line)
    guard shown(question).unit != question.unit, let first = signed.first else { return }
    let named = sheet.answers[WorkFigure.currency].flatMap { answer -> String? in
      guard answer.origin != .questionnaire, case .text(let name) = answer.value else { return nil }
      return name.uppercased()
    }
    guard let named else {
      throw InputRefusal(
        "Nobody has named the currency yet: type it there, and the price without a sign.",
        example: ":goto \(WorkFigure.currency)")
    }
    guard signed.contains(named) else {
      throw InputRefusal(
        "Prices are in \(named) here, and \(VisibleText.quoted(line)) is in \(first).",
        example: ":goto \(WorkFigure.currency)")
    }
  }

  /// A question as it is shown, a price with its currency.
  func shown(_ question: Question) -> Question {
    guard question.kind == .number, let unit = question.unit, unit.hasPrefix("per "),
      let currency = questionnaire.question(WorkFigure.currency),
      case .text(let name)? = sheet.answers[currency.id]?.value ?? currency.defaultValue
    else { return question }
    var shown = question
    shown.unit = "\(name) \(unit)"
    return shown
  }
}

extension Interview {
  /// The days on which people work, as a plan counts them.
  var calendar: WorkCalendar {
    let days = sheet.particulars.weekdays?.value.map { days in
      Set(days.compactMap(Weekday.allCases.firstIndex))
    }
    return WorkCalendar(
      weekdays: days ?? WorkCalendar.usual.weekdays,
      holidays: Set(sheet.particulars.holidays?.value ?? []))
  }

  /// How many peak days a year has, as somebody said.
  var peakDaysSaid: Double? { number(WorkFigure.peakDays) }

  /// Whether the figures say that some days have more cases than others.
  var hasPeaks: Bool {
    if let days = peakDaysSaid { return days > 0 }
    return number(WorkFigure.peakCases) != nil
  }

  /// The peak days as they are said back.
  ///
  /// - Parameter daysOff: the days of typed ranges that were left out.
  func saidPeaks(daysOff: Int) -> SaidPeaks {
    let dates = sheet.particulars.peakDates?.value ?? []
    let calendar = calendar
    let working = dates.filter(calendar.contains)
    let year = working.min().map { first in working.count { $0 < first.adding(days: 365) } }
    return SaidPeaks(
      days: PeakDatesInput.typed(dates, calendar: calendar), count: dates.count,
      leftOut: daysOff, off: dates.count - working.count, inYear: year ?? 0, said: peakDaysSaid)
  }

  /// Who finds out on which days more cases arrive; empty where nobody has to.
  var unknownPeaks: [Remark] {
    guard let peaks = sheet.particulars.peakDates, peaks.value == nil, !peaks.isProposed else {
      return []
    }
    return [Remark(what: "", who: peaks.ask, due: peaks.due)]
  }

  /// Says where the dates and the number of peak days do not fit, once both are there.
  func tellPeaks(after id: String) {
    guard id == WorkFigure.peakDays, sheet.particulars.peakDates?.value?.isEmpty == false else {
      return
    }
    let peaks = saidPeaks(daysOff: 0)
    if peaks.differs { prompter.show(.notice(.peaks(peaks))) }
  }
}
