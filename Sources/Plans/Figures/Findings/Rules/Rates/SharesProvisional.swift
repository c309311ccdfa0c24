// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Lanes that ask for the plan's confidence were counted before it was known: they are counted
/// again, and each ten points that move have a price.
struct SharesProvisional: FindingRule {
  static let id = FindingID.sharesProvisional

  /// The part of the cases of which the price is told.
  static let points = 0.1

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.lanePairs.filter { lane, figures in
      lane.share != nil && figures.threshold.map { $0.basis != .calibrated } == true
        && (lane.lane?.marks ?? []).contains { $0.test == .atLeast(.threshold) }
    }
    guard let strictest = lanes.compactMap(\.figures.threshold?.value).max() else { return [] }
    let moved = context.inputs.number(.volumePerDay).map { $0 * Self.points }
    // The lanes' own; the longest, because what moves may come from any of them.
    let each = lanes.map(\.figures.reviewMinutes)
    let minutes = each.contains(nil) ? nil : each.compactMap(\.self).max()
    return [
      finding(
        lanes.map { .lane($0.inputs.id) },
        [
          .proposedThreshold: .share(strictest), .share: .share(Self.points),
          .cases: moved.map(FigureValue.count),
          .hoursNeeded: moved.flatMap { moved in minutes.map { .hours(moved * $0 / 60) } },
        ], stops: .phase(context.firstPhase))
    ]
  }
}
