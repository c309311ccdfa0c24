// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A bound that the room gave to a figure of the plan is broken by the lanes as they are.
struct MetricBrokenByPlan: FindingRule {
  static let id = FindingID.metricBrokenByPlan

  func findings(in context: FindingContext) -> [Finding] {
    context.particulars.metrics.enumerated().compactMap { place, metric in
      guard let counted = metric.counts, let most = metric.atMost?.value,
        let (share, lanes) = Self.share(counted, in: context), share > most + 1e-9
      else { return nil }
      let decision = context.file.decisions.firstIndex { $0.keptBy == .metric(metric.what) }
      let volume = context.inputs.number(.volumePerDay)
      return finding(
        [.metric(place)] + lanes.map { .lane($0) }
          + [decision.map { .decision($0) }].compactMap(\.self),
        [
          .what: .text(decision.map { context.file.decisions[$0].what } ?? metric.what),
          .share: .share(share), .high: .share(most),
          .cases: volume.map { .count(($0 * (share - most)).roundedUpForgivingly) },
        ])
    }
  }

  /// The share of all cases, with the lanes that it comes from; nil where it is not known.
  private static func share(
    _ counted: CountedFigure, in context: FindingContext
  ) -> (Double, lanes: [String])? {
    switch counted {
    case .toPeople:
      let lanes = context.lanes.filter { !$0.goesAlone || $0.isLeftToPeople }
      let shares = lanes.compactMap(\.share?.mid)
      return shares.count == lanes.count ? (shares.reduce(0, +), lanes.map(\.id)) : nil
    case .wrong:
      guard let capacity = context.capacity, let volume = context.inputs.number(.volumePerDay),
        volume > 0
      else { return nil }
      let errors = ErrorsADay(
        capacity.steadyPattern, context.lanes, context.reviewersMiss, in: context.inputs)
      guard errors.isComplete, let after = errors.after else { return nil }
      let lanes = errors.lanes.filter { $0.wrong?.mid ?? 0 > 0 }.map(\.lane)
      return (after.mid / volume, lanes)
    }
  }
}
