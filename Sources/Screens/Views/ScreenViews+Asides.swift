// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let aside = ScreenTemplate<AsideScreen>(
    "aside",
    .word("aside") { $0.aside },
    .texts("known", \.known),
    .text("lanes") { $0.lanes.isEmpty ? nil : FigureText.list($0.lanes) })

  static let peakDates = ScreenTemplate<PeakDatesScreen>(
    "peak-dates",
    .text("days_said") { $0.daysSaid.map { FigureText.plain($0) } })

  /// Peak days as they are said back, with what does not fit about them.
  static let saidPeaks = TemplateView<SaidPeaks>(
    .text("days") { $0.days.isEmpty ? nil : $0.days },
    .count("count", \.count),
    .flag("is_one") { $0.count == 1 },
    .count("left_out") { $0.leftOut > 0 ? $0.leftOut : nil },
    .count("off") { $0.off > 0 ? $0.off : nil },
    .text("fewer_than") { peaks in
      peaks.said.flatMap { $0 > Double(peaks.inYear) ? FigureText.plain($0) : nil }
    },
    .text("more_than") { peaks in
      peaks.said.flatMap { $0 < Double(peaks.inYear) ? FigureText.plain($0) : nil }
    },
    .count("in_year", \.inYear),
    .list("passed", of: passedDay) { $0.passed })

  /// A day of the next year, and the one on the weekday that this year's was.
  private static let passedDay = TemplateView<CalendarDate>(
    .text("day") { "\($0)" },
    .word("weekday") { weekday(of: $0) },
    .text("same") { "\(sameWeekday(of: $0))" },
    .word("same_weekday") { weekday(of: sameWeekday(of: $0)) })

  private static func sameWeekday(of day: CalendarDate) -> CalendarDate {
    let yearBefore = [-365, -366].map(day.adding).first { $0.day == day.day }
    return (yearBefore ?? day).adding(days: 364)
  }

  static let work = TemplateView<DailyWork>(
    .text("minutes") { FigureText.plain($0.minutes) },
    .text("cases") { FigureText.plain($0.cases) },
    .text("hours") { FigureText.plain($0.hours, decimals: $0.hours < 10 ? 1 : 0) },
    .count("people", \.people),
    .flag("is_one", { $0.people == 1 }))

  static let keptBy = ScreenTemplate<KeptByScreen>(
    "kept-by",
    .text("decision", \.decision),
    .text("lanes") { $0.lanes.isEmpty ? nil : $0.lanes.joined(separator: ", ") },
    .text("steps") { $0.steps.isEmpty ? nil : $0.steps.joined(separator: ", ") },
    .text("marks") { $0.marks.isEmpty ? nil : $0.marks.joined(separator: ", ") },
    .text("example") { "\($0.example) \(Control.human.rawValue)" })
}
