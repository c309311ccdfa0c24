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

  /// The accepted share of errors where today's is known.
  ///
  /// As much as is usual for what an error does, and no more than is wrong today, in whole steps of a
  /// list. Where no case was wrong, what chance may have hidden counts.
  static func targetErrorRate(for impact: Letter, today: KnownRate?) -> Double {
    let usual = targetErrorRate(for: impact)
    guard let today else { return usual }
    let wrong = today.value > 0 ? today.value : today.estimate.high
    return min(usual, targets.last { $0 <= wrong } ?? targets[0])
  }

  /// The shares that are proposed, rising.
  private static let targets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05]

  /// The confidence threshold, by what an error does.
  static func threshold(for impact: Letter) -> Double {
    switch impact {
    case .a: 0.70
    case .b: 0.85
    case .c: 0.95
    }
  }

  /// The currency of amounts.
  static let currency = "USD"
  /// Hours a day in which reviewers are on duty.
  static let serviceHours = 8.0
  static let reviewMinutes = 5.0

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
}
