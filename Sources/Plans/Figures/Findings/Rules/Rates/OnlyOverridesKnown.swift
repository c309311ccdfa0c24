// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Only how often people change a result is known, for whatever reason: no more can be wrong, and
/// nothing is planned by it.
struct OnlyOverridesKnown: FindingRule {
  static let id = FindingID.onlyOverridesKnown

  func findings(in context: FindingContext) -> [Finding] {
    context.lanes.map { lane -> (lane: LaneFigures, found: KnownRate?) in
      guard case .atMost(let rate) = lane.errorRate, lane.control < .human else {
        return (lane, nil)
      }
      return (lane, rate)
    }.grouped().map { rate, lanes in
      finding(
        lanes.map { .lane($0.id) } + [.question(FigureKey.overrideRateToday.rawValue)],
        [.rate: .share(rate.value), .high: .share(rate.estimate.high)])
    }
  }
}
