// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// Peak dates on which nobody works.
struct PeakDayOff: FindingRule {
  static let id = FindingID.peakDayOff

  func findings(in context: FindingContext) -> [Finding] {
    let off = context.peakDates.filter { !context.inputs.calendar.contains($0) }.sorted()
    guard !off.isEmpty else { return [] }
    return [
      finding(
        off.map { .date($0) },
        [.days: .days(Double(off.count)), .otherDays: .days(Double(context.peakDates.count))])
    ]
  }
}
