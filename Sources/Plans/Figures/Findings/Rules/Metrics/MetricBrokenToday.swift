// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// A bound that the room gave is broken by today's figure already.
struct MetricBrokenToday: FindingRule {
  static let id = FindingID.metricBrokenToday

  func findings(in context: FindingContext) -> [Finding] {
    context.particulars.metrics.enumerated().compactMap { place, metric in
      guard let today = metric.baseline?.value else { return nil }
      let (most, least) = (metric.atMost?.value, metric.atLeast?.value)
      guard most.map({ today > $0 }) == true || least.map({ today < $0 }) == true else {
        return nil
      }
      let isShare = [metric.baseline, metric.atMost, metric.atLeast].contains {
        $0?.isPercent == true
      }
      let value = { isShare ? FigureValue.share($0) : .number($0) }
      return finding(
        [.metric(place)],
        [
          .what: .text(metric.what), .rate: value(today), .high: most.map(value),
          .low: least.map(value),
        ])
    }
  }
}
