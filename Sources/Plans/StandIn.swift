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
  /// The share of reviews that shall start within the time limit.
  static let serviceLevel = 0.9
  static let workingDaysPerYear = 250.0
}
