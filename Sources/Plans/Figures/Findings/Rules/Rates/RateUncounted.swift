// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// A rate that gates rest on and that nobody counted: it has no interval.
///
/// Proposed is the sample without an error that would show the target.
struct RateUncounted: FindingRule {
  static let id = FindingID.rateUncounted

  private struct Case: Hashable {
    let rate: Double
    let key: FigureKey
    let target: Double
  }

  func findings(in context: FindingContext) -> [Finding] {
    context.lanes.map { lane -> (lane: LaneFigures, found: Case?) in
      guard case .known(let rate, let key) = lane.errorRate, rate.counted == nil,
        lane.control < .human
      else { return (lane, nil) }
      return (lane, Case(rate: rate.value, key: key, target: lane.target.value))
    }.grouped().map { found, lanes in
      let seen = found.target * (1 - context.reviewersMiss.tested.value)
      let sample = SampleSize.zeroErrors(errorRate: seen, risk: StandIn.risk)
      return finding(
        lanes.map { .lane($0.id) } + [.question(found.key.rawValue)],
        [
          .rate: .share(found.rate), .target: .share(found.target),
          .proposedCount: .count(Double(sample)),
        ])
    }
  }
}
