// SPDX-License-Identifier: GPL-3.0-or-later

/// What a log is held to, all of it fixed before anybody looks at the log.
package struct CalibrationSettings: Hashable, Sendable {
  package var grid = ThresholdGrid.usual
  package var risk = CertificateRisk.usual
  /// The model version that may be certified; nil where there is one only.
  package var version: String?
  /// What all cases are tested by; nil where no threshold is in force.
  package var whole: ThresholdRule?
  /// What each lane is tested by, where lanes have thresholds of their own.
  package var lanes: [String: ThresholdRule] = [:]
  /// The ids of the lanes in the order of the workflow.
  package var laneOrder: [String] = []
  /// The share of overrides above which they are too many, 0 to 1.
  package var overrideLimit = 0.1
  /// Whether the limit is ours and not the plan's.
  package var isOverrideLimitOurs = true

  /// m, the share of errors that reviewers are taken to let pass, 0 to below 1; with a plan its own.
  package var missRate = 0.3

  package init() {}

  /// Where a lane stands: those of the workflow first, then the others by name.
  func place(of lane: String) -> (Int, String) {
    (laneOrder.firstIndex(of: lane) ?? laneOrder.count, lane)
  }
}
