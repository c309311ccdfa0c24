// SPDX-License-Identifier: GPL-3.0-or-later

/// The confidence that costs give lets more errors pass than the target: the stricter one counts.
///
/// Lanes that end at the same confidence are told once, with the laxest that their costs would give.
struct ThresholdTolerates: FindingRule {
  static let id = FindingID.thresholdTolerates

  private struct Stricter: Hashable {
    let target: Double?
    let value: Double
  }

  func findings(in context: FindingContext) -> [Finding] {
    // No threshold is set by a confidence that means nothing.
    guard !context.inputs.isConfidenceWorthless else { return [] }
    return context.lanes.map { lane -> (lane: LaneFigures, found: Stricter?) in
      guard let threshold = lane.threshold, let byCost = threshold.byCost,
        let byTarget = threshold.byTarget, byCost < byTarget
      else { return (lane, nil) }
      return (lane, Stricter(target: threshold.target, value: threshold.value))
    }.grouped().map { stricter, lanes in
      let thresholds = lanes.compactMap(\.threshold)
      let laxest = thresholds.compactMap(\.byCost).min()
      return finding(
        lanes.map { .lane($0.id) },
        [
          .threshold: laxest.map(FigureValue.share),
          .otherThreshold: thresholds.lazy.compactMap(\.byTarget).first.map(FigureValue.share),
          .rate: laxest.map { .share(1 - $0) },
          .target: stricter.target.map(FigureValue.share),
          .proposedThreshold: .share(stricter.value),
        ])
    }
  }
}
