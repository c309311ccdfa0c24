// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A metric of what is wrong today whose bound lets more through than is accepted.
///
/// It is the same rate where its figure of today is the rate of errors today.
struct MetricAboveTarget: FindingRule {
  static let id = FindingID.metricAboveTarget

  func findings(in context: FindingContext) -> [Finding] {
    guard let today = context.inputs.rate(.errorRateToday)?.value,
      let target = context.lanes.map(\.target.value).min()
    else { return [] }
    return context.particulars.metrics.enumerated().compactMap { place, metric in
      guard let most = metric.atMost, let baseline = metric.baseline, baseline.isPercent,
        abs(baseline.value - today) < 1e-9, most.value > target * (1 + 1e-9)
      else { return nil }
      return finding(
        [.metric(place)],
        [
          .what: .text(metric.what), .high: .share(most.value), .target: .share(target),
          .rate: .share(today),
        ])
    }
  }
}
