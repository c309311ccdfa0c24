// SPDX-License-Identifier: GPL-3.0-or-later

/// The metrics of the playbook whose bounds a plan reckons itself, by their ids.
package enum WatchedMetric: String, CaseIterable, Sendable {
  case overrideRate = "override_rate"
  case auditErrors = "audit_error_rate"
  case auditErrorsOfFullAutomation = "audit_error_rate_full"
  case plantedErrors = "seeded_error_catch_rate"
  case lateReviews = "review_timeout_rate"
  case load = "reviewer_load"

  /// What the plan watches in its place.
  package var kinds: [MetricBound.Kind] {
    switch self {
    case .overrideRate: [.changedProposals]
    case .auditErrors, .auditErrorsOfFullAutomation: [.wrongResults]
    case .plantedErrors: [.plantedErrors]
    case .lateReviews: [.timeOuts, .withinLimit]
    case .load: [.load]
    }
  }
}

extension Metric {
  /// Whether the plan's own figures bound it, so that no other bound may stand beside them.
  package func isBound(by bounds: [MetricBound]) -> Bool {
    guard let watched = WatchedMetric(rawValue: id) else { return false }
    return bounds.contains { watched.kinds.contains($0.kind) }
  }
}
