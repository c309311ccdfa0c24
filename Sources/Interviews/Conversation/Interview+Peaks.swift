// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

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
