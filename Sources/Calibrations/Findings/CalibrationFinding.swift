// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Values

/// Something in a log that calls for an action, or that a reader must know before the figures.
package struct CalibrationFinding: Hashable, Sendable {
  package enum ID: String, CaseIterable, Sendable {
    /// What is right was taken from what a person decided.
    case derivedCorrect = "derived-correct"
    /// Audited cases are logged without the chance of their draw.
    case chanceUnknown = "chance-unknown"
    /// Errors rise and escalations do not.
    case errorsRise = "errors-rise"
    /// Errors rise, and more cases go to people.
    case errorsRiseSeen = "errors-rise-seen"
    case overridesHigh = "overrides-high"
    /// More overridden proposals were right than wrong.
    case overridesWereRight = "overrides-were-right"
    /// The confidence is far from how often it is right.
    case confidenceOff = "confidence-off"
    /// Reviewers let more planted errors pass than they are taken to.
    case plantedMissed = "planted-missed"
    /// Reviews take far less time than the plan reckons with.
    case reviewsHasty = "reviews-hasty"
    /// Customers score cases that go alone lower than those that people saw, or the other way.
    case scoresLowerAlone = "scores-lower-alone"
    case scoresLowerSeen = "scores-lower-seen"
    case peopleShort = "people-short"
    /// Nobody said which threshold is in force.
    case noThreshold = "no-threshold"
    /// The plan has lanes, and the log does not tell them apart.
    case noLanes = "no-lanes"
    case unknownLane = "unknown-lane"
    /// No times were logged: nothing can be said of weeks and drift.
    case noTimes = "no-times"
    /// The log comes from one aggregation: no single times, and errors in each day are in no order.
    case summary
    case rowsDropped = "rows-dropped"
  }

  package let id: ID
  /// Nil where it is of all cases.
  package let lane: String?
  /// A name from the log: a lane, or the reason behind most overrides.
  package let subject: String?
  package let count: PartCount?
  /// Since when.
  package let since: CalendarDate?
  /// A limit that was passed, or a distance, 0 to 1.
  package let share: Double?
  package let cause: OverrideRule.Cause?
  /// People that are needed, and those that are there.
  package let people: PartCount?
  /// What was measured, and what it is held against: seconds, or scores.
  package let measured: Double?
  package let other: Double?

  init(
    _ id: ID, lane: String? = nil, subject: String? = nil, count: PartCount? = nil,
    since: CalendarDate? = nil, share: Double? = nil, cause: OverrideRule.Cause? = nil,
    people: PartCount? = nil, measured: Double? = nil, other: Double? = nil
  ) {
    self.id = id
    self.lane = lane
    self.subject = subject
    self.count = count
    self.since = since
    self.share = share
    self.cause = cause
    self.people = people
    self.measured = measured
    self.other = other
  }
}
