// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// Today's work by the answers takes more hours than those who do it have: one of the figures is
/// wrong, so the work is measured first.
struct HoursBeyondStaff: FindingRule {
  static let id = FindingID.hoursBeyondStaff

  /// Days after the assessment on which measuring begins, ours.
  static let daysUntilMeasuring = 7
  /// Working days that are measured, ours.
  static let measuredDays = 10

  func findings(in context: FindingContext) -> [Finding] {
    let inputs = context.inputs
    guard let capacity = context.capacity, !capacity.today.isAutomated,
      let needed = capacity.today.hoursByHand, let there = capacity.today.hoursPresent,
      needed > there + 1e-9
    else { return [] }
    let begins = inputs.file.workflow.assessedOn.map {
      inputs.calendar.first(onOrAfter: $0.adding(days: Self.daysUntilMeasuring))
    }
    return [
      finding(
        [
          .question(FigureKey.volumePerDay.rawValue), .question(FigureKey.handlingMinutes.rawValue),
          .question(FigureKey.reviewers.rawValue),
        ],
        [
          .hoursNeeded: .hours(needed), .hoursThere: .hours(there),
          .people: capacity.staff.together.map(FigureValue.count),
          .cases: inputs.number(.volumePerDay).map(FigureValue.count),
          .proposedDate: begins.map(FigureValue.date),
          .proposedCount: .days(Double(Self.measuredDays)),
        ])
    ]
  }
}
