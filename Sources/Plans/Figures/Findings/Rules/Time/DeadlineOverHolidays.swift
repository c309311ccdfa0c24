// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A deadline by the clock that is kept in an ordinary week, and missed over the longest holidays.
///
/// What was said of the holidays may name who is on call: then nothing is asked back.
struct DeadlineOverHolidays: FindingRule {
  static let id = FindingID.deadlineOverHolidays

  /// Holidays are looked for in the year after the start.
  static let daysAhead = 365

  func findings(in context: FindingContext) -> [Finding] {
    guard context.particulars.holidays?.note == nil,
      let start = context.inputs.startDate ?? context.file.workflow.assessedOn,
      let run = context.inputs.calendar.longestClosing(
        from: start, through: start.adding(days: Self.daysAhead))
    else { return [] }
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
          .what: .text(deadline.what), .date: .date(run.lowerBound),
          .otherDate: .date(run.upperBound),
          .days: .days(Double(run.days)),
        ])
    }
  }
}
