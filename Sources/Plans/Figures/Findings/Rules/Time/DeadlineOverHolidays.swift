// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A deadline by the clock that is kept in an ordinary week, and missed over the longest holidays.
///
/// What was said of the holidays may name who is on call: then nothing is asked back.
struct DeadlineOverHolidays: FindingRule {
  static let id = FindingID.deadlineOverHolidays

  func findings(in context: FindingContext) -> [Finding] {
    guard context.particulars.holidays?.note == nil, let run = ClosedRun(in: context) else {
      return []
    }
    let lanes = context.lanes.filter { $0.isSeenByPeople && !context.isByTheClock($0) }
    return context.particulars.deadlines.enumerated().compactMap { place, deadline in
      let late = lanes.filter { lane in
        func isKept(_ daysOff: Int?) -> Bool {
          DeadlineTest(
            deadline.within, review: lane.longestReview, isByTheClock: false, daysOff: daysOff,
            in: context
          ).isKept(withLimit: lane.timeLimitMinutes.value)
        }
        return isKept(nil) && !isKept(run.days)
      }
      guard !late.isEmpty else { return nil }
      return finding(
        [.deadline(place)] + late.map { .lane($0.id) },
        [
          .what: .text(deadline.what), .date: .date(run.first), .otherDate: .date(run.last),
          .days: .days(Double(run.days)),
        ])
    }
  }
}

/// The longest run of days without service in the year after the start.
struct ClosedRun: Hashable {
  let first: CalendarDate
  let last: CalendarDate
  /// Days of the calendar, both ends counted.
  var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// Nil without a date to begin from, and where no holiday makes it longer than any week's.
  init?(in context: FindingContext) {
    let inputs = context.inputs
    guard let start = inputs.startDate ?? context.file.workflow.assessedOn else { return nil }
    var longest: (first: CalendarDate, last: CalendarDate)?
    var opened: CalendarDate?
    for offset in 0...365 {
      let day = start.adding(days: offset)
      guard !inputs.calendar.contains(day) else {
        opened = nil
        continue
      }
      let first = opened ?? day
      opened = first
      if longest.map({ day.dayNumber - first.dayNumber > $0.last.dayNumber - $0.first.dayNumber })
        ?? true
      {
        longest = (first, day)
      }
    }
    let weekly = ServiceClock(hours: context.serviceHours.value, calendar: inputs.calendar).daysOff
    guard let longest, longest.last.dayNumber - longest.first.dayNumber + 1 > weekly else {
      return nil
    }
    (first, last) = longest
  }
}
