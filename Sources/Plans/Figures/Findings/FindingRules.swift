// SPDX-License-Identifier: GPL-3.0-or-later

/// All rules in the order in which their findings are told.
package enum FindingRules {
  package static let all: [any FindingRule] = [
    LawClosesLane(), OutcomeSoundsAdverse(), SilenceSettles(), LimitInWords(),
    LimitOnlyInStricter(), CountedButAway(), HoursBeyondStaff(), DecisionUnkept(),
    DecisionOverruled(), DecisionHeld(),
    DecisionWiderThanMarks(), DecisionKeptInPart(), TriggerWithoutRule(), StandInDisclaimed(),
    DissentUnsettled(), RateAboveTarget(), PeopleAboveTarget(), RateSeenOnPart(),
    RateUncounted(), RatesOfDifferentThings(), KindCountsDiffer(),
    OverruledMoreThanSaid(), OnlyOverridesKnown(),
    EvidenceAboveTarget(),
    ThresholdTolerates(), SharesProvisional(), GateHardlyPasses(), DeadlineTooShort(),
    DeadlineOverHolidays(), OpenBeyondService(), SampleReadTooLate(), PeopleShort(),
    PeakBeyondPeople(),
    FallbackUnstaffed(), WaitingBeyondLimit(), SeveralCountsOfPeople(), RosterTooSmall(),
    ReadingHoursShort(),
    LaneOutOfOrder(), ClaimsUnproven(), LaxerAnswerNotCounted(), AdverseOutcomeAllowed(),
    LimitUnknown(), ShareUnknown(), SharesDoNotFit(), NobodyReviews(), NothingOnNoAnswer(),
    MoneyLimitWithoutPeriod(), AppealNotIndependent(), ReaderNotIndependent(),
    OnePriceForSeveralErrors(),
    SystemCostUnknown(), ActionUndated(), DateInThePast(), DateTooLate(), DayOffOrPeak(),
    PeakDayOff(), PeakDaysDiffer(), VersionOutrunsTest(), MetricComparesStaff(),
    MetricAboveTarget(), MetricBrokenToday(),
    MetricBrokenByPlan(), AlarmTripsToday(),
    MetricWithoutData(),
  ]
}
