// SPDX-License-Identifier: GPL-3.0-or-later

/// The confidence that costs give lets more errors pass than the target: the stricter one counts.
struct ThresholdTolerates: FindingRule {
  static let id = FindingID.thresholdTolerates

  func findings(in context: FindingContext) -> [Finding] {
    // No threshold is set by a confidence that means nothing.
    guard !context.inputs.isConfidenceWorthless else { return [] }
    return context.lanes.map { lane -> (lane: LaneFigures, found: ThresholdFigure?) in
      guard let threshold = lane.threshold, let byCost = threshold.byCost,
        let byTarget = threshold.byTarget, byCost < byTarget
      else { return (lane, nil) }
      return (lane, threshold)
    }.grouped().map { threshold, lanes in
      finding(
        lanes.map { .lane($0.id) },
        [
          .threshold: threshold.byCost.map(FigureValue.share),
          .otherThreshold: threshold.byTarget.map(FigureValue.share),
          .rate: threshold.byCost.map { .share(1 - $0) },
          .target: threshold.target.map(FigureValue.share),
          .proposedThreshold: .share(threshold.value),
        ])
    }
  }
}
