// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// The peak dates of a year are not as many working days as the answers say.
///
/// Counted is the year that begins with the first of them.
struct PeakDaysDiffer: FindingRule {
  static let id = FindingID.peakDaysDiffer

  func findings(in context: FindingContext) -> [Finding] {
    guard let said = context.inputs.number(.peakDaysPerYear),
      let first = context.peakDates.min()
    else { return [] }
    let listed = context.peakDates.count {
      $0 < first.adding(days: 365) && context.inputs.calendar.contains($0)
    }
    guard Double(listed) != said else { return [] }
    return [
      finding(
        [.question(FigureKey.peakDaysPerYear.rawValue)],
        [
          .days: .days(said), .otherDays: .days(Double(listed)),
          .proposedCount: .days(max(said, Double(listed))),
        ])
    ]
  }
}
