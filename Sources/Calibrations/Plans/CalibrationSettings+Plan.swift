// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Plans

extension CalibrationSettings {
  /// What a plan holds a log to: the threshold in force and the target of each lane.
  ///
  /// Where the log has no lanes and the plan has, all cases are held to the strictest of them.
  package init(of figures: PlanFigures, log: LogCounts) {
    self.init()
    laneOrder = figures.lanes.map(\.id)
    let rules = figures.lanes.compactMap { lane in
      ThresholdRule(lane, in: figures).map { (lane.id, $0) }
    }
    if figures.inputs.hasLanes, log.logged.contains(.lane) {
      lanes = Dictionary(uniqueKeysWithValues: rules)
    } else {
      whole = rules.map(\.1).max { $0.current < $1.current }
      whole?.target = rules.map(\.1.target).min() ?? 1
      laneOrder = []
    }
    missRate = figures.reviewersMiss.tested.value
    for metric in figures.metrics where metric.kind == .changedProposals {
      guard case .band(_, let most) = metric.bound else { continue }
      overrideLimit = most
      isOverrideLimitOurs = false
    }
  }
}

extension PlanFigures {
  /// m of labels: the upper end of what readers were found to miss; 0 where nobody knows it, as
  /// labels then count as they stand.
  package var missRateOfLabels: Double {
    reviewersMiss.given == nil ? 0 : reviewersMiss.tested.value
  }
}

extension ThresholdRule {
  /// Nil where no confidence decides about the lane's cases.
  fileprivate init?(_ lane: LaneFigures, in figures: PlanFigures) {
    guard let threshold = lane.threshold else { return nil }
    self.init(
      current: Self.bin(threshold.value), target: lane.target.value,
      worth: Self.worth(of: lane, in: figures.inputs),
      missRate: figures.missRateOfLabels)
  }

  /// By Chow's rule; nil where a cost is not known, or a review has nothing to save.
  private static func worth(of lane: LaneFigures, in inputs: PlanInputs) -> Double? {
    guard let error = lane.errorCost, error > 0, let minutes = lane.reviewMinutes,
      let hourly = inputs.number(.hourlyCost)
    else { return nil }
    let rule = ChowRule(
      errorCost: error, reviewCost: minutes / 60 * hourly,
      missRate: inputs.number(.reviewerMissRate) ?? 0)
    return rule.rawThreshold > 0 ? rule.rawThreshold : nil
  }

  /// A threshold in ten-thousandths.
  package static func bin(_ threshold: Double) -> Int {
    ConfidenceBins.index(of: threshold) ?? ConfidenceBins.highest
  }
}
