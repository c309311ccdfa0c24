// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// The peak dates of a year are not as many working days as the answers say.
///
/// Counted is the year that begins with the first of them.
struct PeakDaysDiffer: FindingRule {
  static let id = FindingID.peakDaysDiffer

  func findings(in context: FindingContext) -> [Finding] {
    let days = context.inputs.peakDays
    guard let said = days.said, let listed = days.listed, Double(listed) != said else { return [] }
    return [
      finding(
        [.question(FigureKey.peakDaysPerYear.rawValue)],
        [
          .days: .days(said), .otherDays: .days(Double(listed)),
          .proposedCount: days.planned.map(FigureValue.days),
          // A list that ends early leaves the rest of the year open.
          .date: Double(listed) < said ? context.inputs.peakDates.max().map(FigureValue.date) : nil,
        ])
    ]
  }
}
