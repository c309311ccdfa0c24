// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// What the log shows of a lane, or of all cases.
package struct LaneCalibration: Sendable {
  /// The lane's id; nil for all cases.
  package let lane: String?
  package let measures: Measures
  /// Of the model version that may be certified; nil without confidence or labels.
  package let reliability: Reliability?
  /// Nil where no threshold is in force, or each lane has one of its own.
  package let threshold: ThresholdDecision?
  /// What it was tested by; nil likewise.
  package let rule: ThresholdRule?
  /// Errors and cases that would go alone, over the grid; empty without confidence or labels.
  package let curve: [RiskPoint]
  /// Nil where too little was logged.
  package let drift: Drift?
  package let overrides: OverrideRule?

  init(
    of lane: String?, in log: LogCounts, _ times: GroupedTimes, _ settings: CalibrationSettings
  ) {
    let group = LogGroup(lane: lane)
    let counts = log.groups[group] ?? GroupCounts()
    let draw = Draw(of: log)
    let certified =
      settings.version.map { log.groups[LogGroup(lane: lane, version: $0)] ?? GroupCounts() }
      ?? counts
    let rule = lane.map { settings.lanes[$0] } ?? settings.whole
    let refusal = Refusal.ofLog(log, version: settings.version)
    self.lane = lane
    self.rule = rule
    measures = Measures(counts, times: times[group], in: log)
    let isMixed = refusal?.reason == .mixedVersions
    reliability = isMixed ? nil : Reliability(certified.bins, draw: draw)
    drift = rule.flatMap { Drift(of: lane, target: $0.testedTarget, in: log) }
    overrides = OverrideRule(
      counts, limit: settings.overrideLimit, reliability: reliability, in: log)
    curve =
      refusal == nil
      ? RiskPoint.all(
        certified.bins, grid: settings.grid, draw: draw, risk: settings.risk,
        missRate: rule?.missRate ?? 0) : []
    guard let rule else {
      threshold = nil
      return
    }
    threshold =
      refusal.map { ThresholdDecision(refusing: $0, rule: rule) }
      ?? ThresholdDecision(
        rule, grid: settings.grid,
        needs: LabelNeeds(target: rule.testedTarget, risk: settings.risk.ofChain),
        bins: certified.bins, draw: draw, floor: rule.floor(reliability),
        errorsRise: drift?.isUnseen == true)
  }
}
