// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Calibrations
import DecisionLogs
import Plans

extension ThresholdOptions {
  /// What the log is held to: the plan, with what the command line says in its place.
  ///
  /// - Parameter workflow: the answer file and its plan; nil where none was named.
  func settings(
    for log: LogCounts, by map: LogMap, of workflow: (file: AnswerFile, plan: Plan)?
  ) -> CalibrationSettings {
    var settings =
      workflow.map { CalibrationSettings(of: $0.plan.figures, log: log) } ?? CalibrationSettings()
    if let threshold, let target, settings.whole == nil, settings.lanes.isEmpty {
      settings.whole = ThresholdRule(
        current: ThresholdRule.bin(threshold), target: target,
        missRate: workflow?.plan.figures.missRateOfLabels ?? 0)
    }
    settings.changeRules { rule in
      if let threshold { rule.current = ThresholdRule.bin(threshold) }
      if let target { rule.target = target }
    }
    settings.version = model
    if let declared = map.thresholds { settings.grid = ThresholdGrid(declared) }
    settings.risk = CertificateRisk(delta: delta, run: run ?? self.run(after: workflow?.file))
    return settings
  }

  /// The next run of those that are recorded; the first where this one is to be recorded.
  private func run(after file: AnswerFile?) -> Int? {
    file?.calibration?.run.map { $0 + 1 } ?? (write ? 1 : nil)
  }
}

extension CalibrationSettings {
  fileprivate mutating func changeRules(_ change: (inout ThresholdRule) -> Void) {
    if var rule = whole {
      change(&rule)
      whole = rule
    }
    for (lane, var rule) in lanes {
      change(&rule)
      lanes[lane] = rule
    }
  }
}
