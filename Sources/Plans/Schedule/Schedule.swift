// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Section 5: the phases from first trial to steady state.
package struct Schedule: Sendable {
  package struct Phase: Sendable {
    package var id: String
    package var title: String
    package var purpose: String
    /// The share of cases that people check, 0 to 1.
    package var coverage: Double
    /// What people check, in a table: "50%".
    package var checks: String
    /// The share of the volume that runs through the new design, 0 to 1.
    package var volumeShare: Double
    /// The most cases a day that run through the new design, in words.
    package var volumeCap: String
    /// Cases without an error that the phase must show; nil where it ends by time.
    package var sampleSize: Int?
    /// Nil where it depends on a volume that is not known.
    package var workingDays: Int?
    /// The duration in words, such as "5 working days".
    package var duration: String
    package var starts: CalendarDate?
    package var ends: CalendarDate?
    /// The first and last week from the start, from 1; nil where a duration is not known.
    package var weeks: ClosedRange<Int>?
    package var entry: [String]
    package var exit: [String]
    package var rollback: [String]
  }

  /// A larger sample that forgives errors, declared beforehand.
  package struct OneLook: Sendable {
    package var allowedErrors: Int
    package var sampleSize: Int
    /// The chance to pass when the true rate is half the target, 0 to 1.
    package var chanceToPass: Double
  }

  package var phases: [Phase]
  package var targetErrorRate: Double
  /// Cases without an error that show the target rate with 95 % confidence.
  package var sampleSize: Int
  /// How the sample sizes were found, and the rule of the one look.
  package var sampling: [String]
  package var oneLooks: [OneLook]
  /// What the volume makes of it in words, where it is unrealistic or not known.
  package var volumeNotes: [String]
  package var changeControl: [String]
}
