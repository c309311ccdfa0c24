// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules that find contradictions and gaps; the texts of a finding are keyed by these.
package enum FindingID: String, CaseIterable, Sendable {
  // Decisions of the room.
  case decisionUnkept = "decision-unkept"
  case decisionOverruled = "decision-overruled"
  case decisionWiderThanMarks = "decision-wider-than-marks"
  case dissentUnsettled = "dissent-unsettled"
  // Lanes.
  case lawClosesLane = "law-closes-lane"
  case laneOutOfOrder = "lane-out-of-order"
  case claimsUnproven = "claims-unproven"
  case laxerAnswerNotCounted = "laxer-answer-not-counted"
  case adverseOutcomeAllowed = "adverse-outcome-allowed"
  case limitUnknown = "limit-unknown"
  case shareUnknown = "share-unknown"
  case sharesDoNotFit = "shares-do-not-fit"
  case nobodyReviews = "nobody-reviews"
  case nothingOnNoAnswer = "nothing-on-no-answer"
  case moneyLimitWithoutPeriod = "money-limit-without-period"
  case appealNotIndependent = "appeal-not-independent"
  // Rates.
  case rateAboveTarget = "rate-above-target"
  case rateSeenOnPart = "rate-seen-on-part"
  case rateUncounted = "rate-uncounted"
  case ratesOfDifferentThings = "rates-of-different-things"
  case onlyOverridesKnown = "only-overrides-known"
  case evidenceAboveTarget = "evidence-above-target"
  case thresholdTolerates = "threshold-tolerates"
  case sharesProvisional = "shares-provisional"
  case gateHardlyPasses = "gate-hardly-passes"
  // Time.
  case deadlineTooShort = "deadline-too-short"
  case openBeyondService = "open-beyond-service"
  case sampleReadTooLate = "sample-read-too-late"
  case actionUndated = "action-undated"
  case dateInThePast = "date-in-the-past"
  case dateTooLate = "date-too-late"
  case dayOffOrPeak = "day-off-or-peak"
  case peakDayOff = "peak-day-off"
  case peakDaysDiffer = "peak-days-differ"
  // People and money.
  case hoursBeyondStaff = "hours-beyond-staff"
  case peopleShort = "people-short"
  case peakBeyondPeople = "peak-beyond-people"
  case fallbackUnstaffed = "fallback-unstaffed"
  case waitingBeyondLimit = "waiting-beyond-limit"
  case severalCountsOfPeople = "several-counts-of-people"
  case rosterTooSmall = "roster-too-small"
  case readingHoursShort = "reading-hours-short"
  case onePriceForSeveralErrors = "one-price-for-several-errors"
  case systemCostUnknown = "system-cost-unknown"
  // What is watched.
  case metricBrokenToday = "metric-broken-today"
  case metricBrokenByPlan = "metric-broken-by-plan"
  case alarmTripsToday = "alarm-trips-today"
  case metricWithoutData = "metric-without-data"
}
