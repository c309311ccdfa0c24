// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Plans

/// How long reviews take beside what the plan reckons with, in seconds.
package struct ReviewPace: Hashable, Sendable {
  /// Fewer reviews say nothing.
  static let fewestReviews = 20
  /// Below this part of the plan's time a case was hardly read, ours.
  static let hastyPart = 0.25
  private static let secondsOfMinute = 60.0

  /// Nil for all cases.
  package let lane: String?
  package let reviews: Int
  package let median: Double
  package let planned: Double

  package var isHasty: Bool {
    reviews >= Self.fewestReviews && median < Self.hastyPart * planned
  }
}

extension ReviewPace {
  /// The hasty ones; one for all cases where every lane is hasty, by the slowest of them.
  static func hasty(_ paces: [ReviewPace]) -> [ReviewPace] {
    let hasty = paces.filter(\.isHasty)
    guard hasty.count == paces.count, hasty.count > 1,
      let slowest = hasty.max(by: { $0.median < $1.median })
    else { return hasty }
    return [
      ReviewPace(
        lane: nil, reviews: hasty.reduce(0) { $0 + $1.reviews }, median: slowest.median,
        planned: slowest.planned)
    ]
  }

  /// One for each lane of the plan, or for all cases, of which both times are known.
  static func all(_ result: CalibrationResult, _ figures: PlanFigures) -> [ReviewPace] {
    let isByLane = figures.inputs.hasLanes && result.log.logged.contains(.lane)
    let parts = isByLane ? result.lanes : [result.whole]
    return parts.compactMap { part in
      let minutes = figures.lanes.filter { !isByLane || $0.id == part.lane }
        .compactMap(\.reviewMinutes).min()
      guard let minutes, let times = part.measures.review else { return nil }
      return ReviewPace(
        lane: part.lane, reviews: times.cases, median: times.median,
        planned: minutes * secondsOfMinute)
    }
  }
}
