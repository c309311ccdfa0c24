// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension PresentFigures {
  /// The share of planted errors that reviewers must catch, 0 to 1.
  var catchTarget: Double { PlanningValue.catchRate(for: inputs.letter(.errorImpact)) }

  /// The share of cases without a trigger that are checked blind, 0 to 1.
  var blindShare: Double { PlanningValue.blindShare(for: inputs.letter(.detectability)) }

  /// The question whose answer is the system's own rate of wrong results.
  ///
  /// Where a system does the work, its results are those of today; elsewhere what people change of
  /// proposals, or of each other's work, has to stand in for it.
  var systemErrorKey: FigureKey {
    inputs.isAutomatedToday && inputs.number(.errorRateToday) != nil
      ? .errorRateToday : .overrideRateToday
  }

  /// The share of its results that is wrong before any review; nil where nobody knows.
  var systemErrorRate: Double? { inputs.number(systemErrorKey) }

  /// So many reviews without a change come by chance once in twenty times, at today's override rate
  /// or else at the rate of errors that the rollout accepts.
  var silentReviews: Int {
    let rate = inputs.number(.overrideRateToday).flatMap { (0.001..<1).contains($0) ? $0 : nil }
    return SampleSize.zeroErrors(errorRate: rate ?? targetErrorRate.value, risk: StandIn.risk)
  }

  /// Cases a day that the target leaves wrong; nil where the volume is not known.
  var acceptedErrorsPerDay: Double? {
    inputs.number(.volumePerDay).map { $0 * targetErrorRate.value }
  }

  /// The share of errors that reviews at a coverage catch: what triggers find is ours until it has
  /// been measured.
  func caughtShare(checking share: Double) -> Estimate {
    let lift = StandIn.triggerLiftRange
    let (rested, tired) =
      missRate.isOurs
      ? (StandIn.missRateRange.lowerBound, StandIn.missRateRange.upperBound)
      : (missRate.value, missRate.value)
    func caught(_ lift: Double, _ missed: Double) -> Double {
      ReviewYield.planned(for: inputs.letter(.detectability), lift: lift)
        .errorsFound(reviewing: share) * (1 - missed)
    }
    return Estimate(
      low: caught(lift.lowerBound, tired), mid: caught(StandIn.triggerLift, missRate.value),
      high: caught(lift.upperBound, rested))
  }

  /// The share of errors that reviews at a coverage let through.
  func letThroughShare(checking share: Double) -> Estimate {
    let caught = caughtShare(checking: share)
    return Estimate(low: 1 - caught.high, mid: 1 - caught.mid, high: 1 - caught.low)
  }

  /// The share of results that steady operation leaves wrong, where it is above the target; nil
  /// elsewhere, and where nobody knows.
  var errorRateAboveTarget: Double? {
    guard verdict == .humanInTheLoop, let own = systemErrorRate else { return nil }
    let rate = own * letThroughShare(checking: timeline.steadyCoverage).mid
    // A difference that two decimals of a percentage do not show is none.
    let isShown = FigureText.percent(rate) != FigureText.percent(targetErrorRate.value)
    return rate > targetErrorRate.value && isShown ? rate : nil
  }

  /// The share of contacts that reach a person today, where it is more than the plan checks.
  var handedOverShare: Double? {
    guard let contained = inputs.number(.containmentToday), !timeline.everyCaseApproved,
      1 - contained > timeline.steadyCoverage + 1e-9
    else { return nil }
    return 1 - contained
  }
}
