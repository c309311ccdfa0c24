// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The day of the week that stands before a date is that of the date.
struct WeekdayWrong: RewriteRule {
  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read in
      read.dates.compactMap { date in
        guard let said = date.weekday, let day = date.calendarDate, day.weekday != said else {
          return nil
        }
        return RewriteProblem(
          line: read.line(of: date.token),
          "“\(date.written)” is a \(Self.names[day.weekday]), not a \(Self.names[said])",
          remedy: "correct the day of the week")
      }
    }
  }
}
