// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// Results that are wrong more often than the target allows, where people do not decide themselves.
///
/// A rate at the target is no contradiction, though it is mended before its gate as well.
struct RateAboveTarget: FindingRule {
  static let id = FindingID.rateAboveTarget

  private struct Case: Hashable {
    let rate: KnownRate
    let key: FigureKey
    let target: Double
    /// Whether the lane stays with people who let each case go.
    let isApproved: Bool
  }

  func findings(in context: FindingContext) -> [Finding] {
    let cases = context.lanes.map { lane -> (lane: LaneFigures, found: Case?) in
      guard case .known(let rate, let key) = lane.errorRate, lane.control < .human,
        rate.value > lane.target.value * (1 + 1e-9)
      else { return (lane, nil) }
      return (
        lane,
        Case(rate: rate, key: key, target: lane.target.value, isApproved: !lane.goesAlone)
      )
    }
    return cases.grouped().map { found, lanes in
      finding(
        lanes.map { .lane($0.id) } + [.question(found.key.rawValue)],
        [
          .rate: .share(found.rate.value), .low: .share(found.rate.estimate.low),
          .high: .share(found.rate.estimate.high), .target: .share(found.target),
          .errors: found.rate.counted.map { .count(Double($0.errors)) },
          .cases: found.rate.counted.map { .count(Double($0.cases)) },
          .proposedControl: found.isApproved ? .control(.approve) : nil,
        ])
    }
  }
}
