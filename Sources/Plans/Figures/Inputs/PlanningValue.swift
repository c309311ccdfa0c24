// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Values that the plan sets by the answers, to be replaced once something is measured.
enum PlanningValue {
  /// The cases that a lock is tried with before it is relied on: none of 150 let through shows fewer than
  /// 2% at 95%.
  static let lockTrials = 150

  /// The share of planted errors that reviewers must catch, by what an error does.
  static func catchRate(for impact: Letter) -> Double {
    switch impact {
    case .a: 0.8
    case .b: 0.9
    case .c: 0.95
    }
  }

  /// The share of cases without a trigger that are checked blind, by how an error shows.
  static func blindShare(for detectability: Letter) -> Double {
    switch detectability {
    case .a: 0.05
    case .b: 0.1
    case .c: 0.15
    }
  }

  /// Working days that a paused case may wait for a person.
  static func oldestPause(for timing: Pattern.Timing) -> Int {
    switch timing {
    case .realTime: 1
    case .batch: 2
    }
  }

  /// Minutes in which a stop takes effect.
  static func stopMinutes(for timing: Pattern.Timing) -> Double {
    switch timing {
    case .realTime: 5
    case .batch: 15
    }
  }
}
