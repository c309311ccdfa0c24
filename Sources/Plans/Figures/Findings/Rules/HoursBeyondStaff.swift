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
    guard !inputs.isAutomatedToday, let volume = inputs.number(.volumePerDay),
      let minutes = inputs.number(.handlingMinutes), let people = inputs.number(.reviewers)
    else { return [] }
    let needed = volume * minutes / 60
    let there = people * StandIn.hoursPerPost * (1 - inputs.shrinkage.value)
    guard needed > there + 1e-9 else { return [] }
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
          .hoursNeeded: .hours(needed), .hoursThere: .hours(there), .people: .count(people),
          .cases: .count(volume), .proposedDate: begins.map(FigureValue.date),
          .proposedCount: .days(Double(Self.measuredDays)),
        ])
    ]
  }
}
