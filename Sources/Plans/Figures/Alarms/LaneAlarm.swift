// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// What watches a lane that goes alone: a routine sample that warns, and a fresh one that stops it
/// or clears it.
package struct LaneAlarm: Hashable, Sendable {
  /// The lane's id; `LaneInputs.allCases` where none are given.
  package let lane: String
  /// The share of its cases that is meant to be drawn, by how an error shows; ours.
  package let drawnShare: Planned<Double>
  /// Cases drawn a day: that share, or what the hours for reading allow.
  ///
  /// Nil where the volume, or the minutes of a reading, is not known.
  package let drawnPerDay: Double?
  /// The same as people are told: whole cases, at least one.
  package var wholeDrawnPerDay: Double? { drawnPerDay.map { max(1, $0.rounded()) } }
  /// Working days in which a routine sample is complete.
  package let routineDays: Int?
  /// Working days in which the fresh sample is read; ours.
  package let freshDays: Int
  /// The cases and errors of both samples, how often a year, and at what rate a lane is healthy.
  ///
  /// Half the target, as the readers see it who miss least: they find most in a healthy lane.
  package let limits: Alarm?
  /// The chance that both samples speak at the target, twice and three times as much, as the readers
  /// see it who miss most; 0 to 1.
  package let chanceAtTarget: Double?
  package let chanceAtTwice: Double?
  package let chanceAtThrice: Double?

  /// The chance that a healthy lane is stopped within a year, 0 to 1.
  package var falseStopsPerYear: Double? { limits?.falseStopsPerYear }
}
