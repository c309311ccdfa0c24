// SPDX-License-Identifier: GPL-3.0-or-later

extension FindingID {
  /// Whether answers that were given speak against each other, so that whoever gave them can settle
  /// it on the spot; the others are gaps and consequences, which more answers can close.
  package var isContradiction: Bool {
    switch self {
    case .decisionOverruled, .decisionWiderThanMarks, .decisionKeptInPart, .triggerWithoutRule,
      .standInDisclaimed, .lawClosesLane, .laneOutOfOrder,
      .laxerAnswerNotCounted, .adverseOutcomeAllowed, .sharesDoNotFit, .appealNotIndependent,
      .rateAboveTarget, .peopleAboveTarget, .metricAboveTarget, .ratesOfDifferentThings,
      .kindCountsDiffer, .overruledMoreThanSaid,
      .evidenceAboveTarget, .deadlineTooShort,
      .deadlineOverHolidays,
      .openBeyondService, .sampleReadTooLate, .dateInThePast, .dateTooLate, .dayOffOrPeak,
      .peakDayOff, .peakDaysDiffer, .hoursBeyondStaff, .severalCountsOfPeople,
      .onePriceForSeveralErrors, .versionOutrunsTest, .readerNotIndependent, .metricBrokenToday,
      .metricBrokenByPlan, .metricComparesStaff,
      .outcomeSoundsAdverse, .silenceSettles, .limitInWords, .countedButAway:
      true
    case .decisionUnkept, .decisionHeld, .dissentUnsettled, .claimsUnproven, .limitUnknown,
      .shareUnknown,
      .nobodyReviews, .nothingOnNoAnswer, .moneyLimitWithoutPeriod, .rateSeenOnPart,
      .rateUncounted, .onlyOverridesKnown, .thresholdTolerates, .sharesProvisional,
      .gateHardlyPasses, .actionUndated, .peopleShort, .peakBeyondPeople, .fallbackUnstaffed,
      .waitingBeyondLimit, .rosterTooSmall, .readingHoursShort, .systemCostUnknown,
      .alarmTripsToday, .metricWithoutData, .limitOnlyInStricter:
      false
    }
  }
}
