// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// Today's work by the answers takes more hours than those who do it have: one of the figures is
/// wrong, so the work is measured first.
///
/// Where some cases end without a person today, the others may be what fits: then that is counted, and the
/// plan goes by it.
struct HoursBeyondStaff: FindingRule {
  static let id = FindingID.hoursBeyondStaff

  /// Days after the assessment on which measuring begins, ours.
  static let daysUntilMeasuring = 7
  /// Working days that are measured, ours.
  static let measuredDays = 10

  func findings(in context: FindingContext) -> [Finding] {
    let inputs = context.inputs
    guard let capacity = context.capacity, !capacity.today.isAutomated,
      let reaching = capacity.today.hoursOnPaper, let there = capacity.today.hoursPresent
    else { return [] }
    let all = inputs.containedToday == nil ? nil : capacity.today.hoursByHand
    let isExplained = all != nil && reaching <= there + 1e-9
    let needed = isExplained ? all ?? reaching : reaching
    guard needed > there + 1e-9 else { return [] }
    let cases = inputs.number(.volumePerDay).map {
      isExplained ? $0 : $0 * (inputs.workedToday ?? 1)
    }
    // Peaks that have a number and no dates may lie anywhere.
    let isFree = inputs.peakDays.planned == nil || !inputs.peakDates.isEmpty
    let assessed = isFree ? inputs.file.workflow.assessedOn : nil
    let begins = assessed.map {
      Self.firstOrdinaryDays(from: $0.adding(days: Self.daysUntilMeasuring), inputs)
    }
    let each = cases.flatMap { $0 > 0 ? there * 60 / $0 : nil }
    return [
      finding(
        [
          .question(FigureKey.volumePerDay.rawValue), .question(FigureKey.handlingMinutes.rawValue),
          .question(FigureKey.reviewers.rawValue),
        ],
        [
          .hoursNeeded: .hours(needed), .hoursThere: .hours(there),
          .people: capacity.staff.together.map(FigureValue.count),
          .cases: cases.map(FigureValue.count),
          .share: isExplained ? inputs.containedToday.map(FigureValue.share) : nil,
          .hoursLeft: isExplained ? .hours(reaching) : nil,
          .limit: each.map { .text(FigureText.minutes(($0 * 10).rounded() / 10)) },
          .proposedDate: begins.map(FigureValue.date),
          .proposedOwner: Self.whoMeasures(inputs),
          .proposedDue: begins.map { .date(inputs.calendar.adding(Self.measuredDays - 1, to: $0)) },
          .proposedCount: .days(Double(Self.measuredDays)),
        ], stops: .phase(context.reviewingPhase))
    ]
  }

  /// Who gave the minutes or the cases measures them, else who decides; nil where nobody is named.
  private static func whoMeasures(_ inputs: PlanInputs) -> FigureValue? {
    let said = [FigureKey.handlingMinutes, .volumePerDay].compactMap {
      inputs.file.answers[$0.rawValue]?.by
    }.first
    return (said ?? inputs.role(.decisionOwner)).map(FigureValue.text)
  }

  /// The first day of as many working days as are measured, none of them a peak day, nor one in the same
  /// week of the year before or after.
  private static func firstOrdinaryDays(
    from day: CalendarDate, _ inputs: PlanInputs
  ) -> CalendarDate {
    var first = inputs.calendar.first(onOrAfter: day)
    let peaks = inputs.peakDates.flatMap { [$0.adding(days: -364), $0, $0.adding(days: 364)] }
    // Each peak date is passed at most once.
    for peak in peaks.sorted()
    where peak >= first && peak <= inputs.calendar.adding(measuredDays - 1, to: first) {
      first = inputs.calendar.first(onOrAfter: peak.adding(days: 1))
    }
    return first
  }
}
