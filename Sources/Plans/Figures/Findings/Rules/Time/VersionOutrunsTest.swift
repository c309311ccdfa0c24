// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A new version of what is bought comes before, or soon after, the test of the last one ends.
///
/// While one is tested, people approve: what is tested for longer than it runs alone is told.
struct VersionOutrunsTest: FindingRule {
  static let id = FindingID.versionOutrunsTest

  func findings(in context: FindingContext) -> [Finding] {
    guard let every = context.particulars.vendor?.every else { return [] }
    return (context.road?.phases ?? []).compactMap { phase in
      guard let gate = phase.gate, let test = gate.workingDays,
        let between = Self.workingDays(of: every, from: phase.starts, in: context.inputs)
      else { return nil }
      // A version may go alone once its sample is read and decided on.
      let alone = between - test - RoadValue.daysToDecide.count
      guard alone < test else { return nil }
      let isOfAll = gate.lane == LaneInputs.allCases
      return finding(
        isOfAll ? [] : [.lane(gate.lane)],
        [
          .limit: .text("\(every)"),
          .days: alone > 0 ? .count(Double(test)) : .days(Double(test)),
          .otherDays: alone > 0 ? .days(Double(between)) : .count(Double(between)),
          .allowed: alone > 0 ? .count(Double(alone)) : nil,
        ])
    }
  }

  /// Working days between two versions; nil for hours, in which no test is read.
  private static func workingDays(
    of span: TimeSpan, from day: CalendarDate?, in inputs: PlanInputs
  ) -> Int? {
    guard case .amount(let amount, let unit) = span else { return nil }
    switch unit.clock {
    case .serviceDays: return Int(amount.value)
    case .days:
      let days = Int(amount.value * (unit == .weeks ? 7 : 1))
      guard let day else { return days * inputs.calendar.weekdays.count / 7 }
      return inputs.calendar.count(from: day, through: day.adding(days: days - 1))
    default: return nil
    }
  }
}
