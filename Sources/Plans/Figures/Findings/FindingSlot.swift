// SPDX-License-Identifier: GPL-3.0-or-later

/// What a value of a finding is of; the texts of a finding name these.
package enum FindingSlot: String, CaseIterable, Sendable {
  // What the room said.
  case what
  case who
  case reason
  // Rates and shares.
  case rate
  case low
  case high
  case target
  case share
  case otherRate = "other-rate"
  case otherShare = "other-share"
  case odds
  // How many.
  case cases
  case otherCases = "other-cases"
  case errors
  case otherErrors = "other-errors"
  case changes
  case leftOut = "left-out"
  // Hours and people.
  case hoursNeeded = "hours-needed"
  case hoursThere = "hours-there"
  case hoursLeft = "hours-left"
  case people
  case otherPeople = "other-people"
  case peopleByRole = "people-by-role"
  case peopleMissing = "people-missing"
  case daysToClear = "days-to-clear"
  // Time.
  case limit
  case allowed
  case latestArrival = "latest-arrival"
  case serviceHours = "service-hours"
  case date
  case phase
  case otherDate = "other-date"
  case days
  case otherDays = "other-days"
  // Limits of marks.
  case otherLimit = "other-limit"
  case otherLane = "other-lane"
  // What the rules give.
  case letter
  case verdict
  case otherVerdict = "other-verdict"
  case control
  case promisedControl = "promised-control"
  // Money and confidence.
  case price
  case threshold
  case otherThreshold = "other-threshold"
  // What is proposed.
  case proposedMinutes = "proposed-minutes"
  case proposedCount = "proposed-count"
  case proposedShare = "proposed-share"
  case proposedThreshold = "proposed-threshold"
  case proposedControl = "proposed-control"
  case proposedRole = "proposed-role"
  case proposedDate = "proposed-date"
  // Who does what is proposed, and the last day for it: of the blocker, where there is one.
  case proposedOwner = "proposed-owner"
  case proposedDue = "proposed-due"
  case proposedLane = "proposed-lane"
}
