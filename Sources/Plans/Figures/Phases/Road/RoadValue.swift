// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of a road that nobody gave: ours until somebody sets others.
package enum RoadValue: String, CaseIterable, Sendable {
  /// Working days from the last day of a phase to its decision.
  case daysToDecide = "days-to-decide"
  /// Working days over which a sample is read where no hours are given for it.
  case readingDays = "reading-days"
  /// Working days to mend what is wrong too often, where no action says until when.
  case mendDays = "mend-days"
  /// The error rate of a healthy lane, as a part of its target.
  case healthyPart = "healthy-part"
  /// Working days in which the routine sample of an alarm is drawn.
  case routineDays = "routine-days"
  /// The fewest cases of a routine sample; where fewer are drawn in its days, it takes more days.
  case leastRoutine = "least-routine"
  /// Working days in which the fresh sample after a warning is read.
  case freshDays = "fresh-days"
  /// How many times the routine draw is read after a warning, where no hours are given for it.
  case freshDraw = "fresh-draw"
  /// Weeks of a year without a start date, none of them with a holiday: more samples a year make a
  /// false stop likelier.
  case weeksOfYear = "weeks-of-year"

  package var value: Double {
    switch self {
    case .daysToDecide: 2
    case .readingDays, .mendDays, .freshDays: 10
    case .healthyPart: 0.5
    case .routineDays: 20
    case .leastRoutine: 60
    case .freshDraw: 2
    case .weeksOfYear: 52
    }
  }
}

extension RoadValue {
  /// The value as a number of days or cases.
  var count: Int { Int(value) }
}
