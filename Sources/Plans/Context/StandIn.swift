// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The values that stand in for answers nobody gave; each use is listed as an assumption.
enum StandIn {
  /// Minutes for a review where somebody waits, and where cases can wait.
  static func timeLimit(for timing: Pattern.Timing) -> Double {
    switch timing {
    case .realTime: 15
    case .batch: 240
    }
  }

  /// The accepted share of errors, by what an error does.
  static func targetErrorRate(for impact: Letter) -> Double {
    switch impact {
    case .a: 0.05
    case .b: 0.02
    case .c: 0.01
    }
  }

  /// The confidence threshold, by what an error does.
  static func threshold(for impact: Letter) -> Double {
    switch impact {
    case .a: 0.70
    case .b: 0.85
    case .c: 0.95
    }
  }

  static let currency = "USD"

  /// The share of errors that reviewers let pass.
  static let missRate = 0.0
  /// Hours a day in which reviewers are on duty.
  static let serviceHours = 8.0
  static let reviewMinutes = 5.0
  static let handlingMinutes = 10.0
  /// Full cost of an hour of work, in the plan's currency.
  static let hourlyCost = 40.0

  /// The accepted chance δ that a sample without an error misleads.
  static let risk = 0.05
  /// The share of reviews that may be taken up late; the metric of time-outs has the same target.
  static let lateShare = 0.02
  /// The share of paid time in which reviewers are away: leave, training, meetings, breaks.
  static let shrinkage = 0.3
  /// Hours of a full-time post in a day.
  static let hoursPerPost = 8.0
  /// What reviewers without a free minute miss on top: a planning value, see `ReviewerFatigue`.
  static let tiredMissRate = 0.3
  /// How many times as likely an error is to meet a trigger as any other case.
  static let triggerLift = 3.0
  static let workingDaysPerYear = 250.0

  // In what ranges the figures that stand in may lie; costs that rest on them are ranges too.

  static let handlingRange = 5.0...20.0
  static let reviewRange = 3.0...10.0
  static let hourlyCostRange = 25.0...70.0
  /// People miss up to three in ten rare errors among many right results (Kunar and others 2010).
  static let missRateRange = 0.0...0.3
  /// From triggers that are no better than chance to very sharp ones.
  static let triggerLiftRange = 1.0...6.0
}
