// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the plan uses and nobody gave: ours until the role that it belongs to confirms it.
package struct OwnValue: Hashable, Sendable {
  /// What the value is of.
  package enum Key: String, CaseIterable, Sendable {
    // What goes to whom.
    case threshold
    case target
    case missRate = "miss-rate"
    case healthyRate = "healthy-rate"
    // How fast and how much.
    case timeLimit = "time-limit"
    case deadlineLimit = "deadline-limit"
    case reviewMinutes = "review-minutes"
    case withinLimit = "within-limit"
    /// The kinds of which a case stays open where nobody takes it up.
    case unanswered
    case load
    case shrinkage
    case serviceHours = "service-hours"
    case hoursPerPost = "hours-per-post"
    // What is read.
    case blindShare = "blind-share"
    case plantedErrors = "planted-errors"
    /// The cases that a lock is tried with.
    case lockTrials = "lock-trials"
    // Alarms and stops.
    /// Over how many days an alarm counts.
    case warning
    /// The fewest cases that it counts.
    case alarmCases = "alarm-cases"
    case freshDays = "fresh-days"
    /// How many times the usual draw the fresh sample takes.
    case freshDraw = "fresh-draw"
    case metricBound = "metric-bound"
    case stopMinutes = "stop-minutes"
    case appealBy = "appeal-by"
    case requestShare = "request-share"
    // Money.
    case moneyPerPeriod = "money-per-period"
    case workingDaysPerYear = "working-days-per-year"
    // Days.
    /// Over how many days a sample is read where no hours are given for it.
    case phaseDays = "phase-days"
    case mendDays = "mend-days"
    case decisionDays = "decision-days"
    case measuringDay = "measuring-day"
    case signingDay = "signing-day"
    case dueDay = "due-day"

    /// Whoever confirms values of this kind.
    package var confirmedBy: RoleKey {
      switch self {
      case .timeLimit, .reviewMinutes:
        .reviewer
      case .threshold, .target, .missRate, .healthyRate, .blindShare, .plantedErrors, .lockTrials,
        .warning, .alarmCases, .freshDays, .freshDraw, .metricBound, .stopMinutes:
        .riskOwner
      case .deadlineLimit, .unanswered, .load, .shrinkage, .serviceHours, .hoursPerPost,
        .withinLimit, .appealBy,
        .requestShare, .moneyPerPeriod, .workingDaysPerYear, .phaseDays, .mendDays,
        .decisionDays, .measuringDay, .signingDay, .dueDay:
        .decisionOwner
      }
    }
  }

  package let key: Key
  /// The lanes for which it is used; none where it holds for all.
  package let lanes: [String]
  package let value: FigureValue
  package let confirmedBy: RoleKey

  /// - Parameter confirmedBy: nil for whoever confirms values of that kind.
  package init(
    _ key: Key, _ value: FigureValue, lanes: [String] = [], confirmedBy: RoleKey? = nil
  ) {
    self.key = key
    self.lanes = lanes
    self.value = value
    self.confirmedBy = confirmedBy ?? key.confirmedBy
  }
}
