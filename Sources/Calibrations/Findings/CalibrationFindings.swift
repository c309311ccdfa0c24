// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Plans

/// What is found in a log: first what a reader must know, then what calls for an action, then what
/// the log lacks.
package enum CalibrationFindings {
  /// A mean distance between confidence and outcome that is worth saying, ours.
  static let worthSaying = 0.05

  package static func all(
    _ result: CalibrationResult, _ comparison: PlanComparison? = nil
  ) -> [CalibrationFinding] {
    let parts = result.lanes.isEmpty ? [result.whole] : [result.whole] + result.lanes
    return assumptions(result) + parts.flatMap { actions($0, in: result) }
      + (comparison.map(ofPlan) ?? []) + gaps(result)
  }

  private static func assumptions(_ result: CalibrationResult) -> [CalibrationFinding] {
    var found: [CalibrationFinding] = []
    if result.log.logged.contains(.derivedCorrect) { found.append(.init(.derivedCorrect)) }
    if result.draw == .equalChance { found.append(.init(.chanceUnknown)) }
    return found
  }

  private static func actions(
    _ part: LaneCalibration, in result: CalibrationResult
  ) -> [CalibrationFinding] {
    var found: [CalibrationFinding] = []
    if let drift = part.drift, drift.escalationIsUnchanged != nil {
      found.append(
        .init(
          drift.isUnseen ? .errorsRise : .errorsRiseSeen, lane: part.lane, count: drift.labels,
          since: drift.since))
    }
    if let overrides = part.overrides, overrides.isHigh {
      found.append(
        .init(
          .overridesHigh, lane: part.lane, subject: overrides.reason, count: overrides.rate.count,
          share: overrides.limit, cause: overrides.cause))
    }
    if let wrong = part.measures.overriddenWrong?.count,
      wrong.whole >= OverrideRule.fewestJudged, wrong.part * 2 < wrong.whole
    {
      found.append(.init(.overridesWereRight, lane: part.lane, count: wrong))
    }
    found += ofReviewers(part, in: result) + ofCustomers(part)
    if part.lane == nil || part.threshold != nil, let distance = part.reliability?.meanDistance,
      distance > worthSaying
    {
      found.append(.init(.confidenceOff, lane: part.lane, share: distance))
    }
    return found
  }

  /// What planted errors show of those who look.
  private static func ofReviewers(
    _ part: LaneCalibration, in result: CalibrationResult
  ) -> [CalibrationFinding] {
    guard let caught = part.measures.planted?.count else { return [] }
    let missed = PartCount(caught.whole - caught.part, of: caught.whole)
    let least = ClopperPearson(
      errors: missed.part, cases: missed.whole, risk: OverrideRule.risk
    ).lower
    let limit = result.settings.missRate
    return least > limit
      ? [.init(.plantedMissed, lane: part.lane, count: missed, share: limit)] : []
  }

  private static func ofCustomers(_ part: LaneCalibration) -> [CalibrationFinding] {
    guard let scores = part.measures.satisfaction, let advantage = scores.advantageOfUnseen else {
      return []
    }
    return [
      .init(
        advantage < 0 ? .scoresLowerAlone : .scoresLowerSeen, lane: part.lane,
        measured: scores.unseen?.value, other: scores.escalated?.value)
    ]
  }

  private static func ofPlan(_ comparison: PlanComparison) -> [CalibrationFinding] {
    let short = comparison.staffing.filter(\.isShort).map { staffing in
      CalibrationFinding(
        .peopleShort, lane: staffing.lane,
        people: PartCount(
          staffing.reviewers,
          of: [staffing.proposed.ordinary, staffing.proposed.peak].compactMap(\.self).max() ?? 0))
    }
    let hasty = ReviewPace.hasty(comparison.paces).map { pace in
      CalibrationFinding(
        .reviewsHasty, lane: pace.lane, measured: pace.median, other: pace.planned)
    }
    return short + hasty + (comparison.lacksLanes ? [.init(.noLanes)] : [])
      + comparison.unknownLanes.map { .init(.unknownLane, subject: $0) }
  }

  private static func gaps(_ result: CalibrationResult) -> [CalibrationFinding] {
    var found: [CalibrationFinding] = []
    if result.settings.whole == nil, result.settings.lanes.isEmpty {
      found.append(.init(.noThreshold))
    }
    if result.days == nil { found.append(.init(.noTimes)) }
    if result.log.isSummary { found.append(.init(.summary)) }
    let dropped = result.log.dropped.values.reduce(0, +)
    if dropped > 0 {
      found.append(.init(.rowsDropped, count: PartCount(dropped, of: result.log.rows)))
    }
    return found
  }
}

extension Reliability {
  /// How far a confidence is from how often it is right, on the average, 0 to 1.
  var meanDistance: Double {
    let weight = curve.reduce(0) { $0 + $1.weight }
    let sum = curve.reduce(0) { $0 + $1.weight * abs($1.confidence - $1.right) }
    return weight > 0 ? sum / weight : 0
  }
}
