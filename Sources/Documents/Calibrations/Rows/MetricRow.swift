// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// A bound of the plan with what the log says of it.
struct MetricRow {
  let reading: MetricReading
  let watched: WatchRow

  static func all(in report: CalibrationReport) -> [MetricRow] {
    guard let plan = report.plan, let comparison = report.comparison else { return [] }
    let page = PlanPage(plan)
    return comparison.metrics.map {
      MetricRow(reading: $0, watched: WatchRow(measuring: $0.bound, on: page))
    }
  }

  /// The bounds of which the log says nothing; the step after a warning is not told again.
  static func unmeasured(in report: CalibrationReport) -> [WatchRow] {
    guard let plan = report.plan, let comparison = report.comparison else { return [] }
    let page = PlanPage(plan)
    return comparison.unmeasured.filter { $0.step != .stop }.map {
      WatchRow(measuring: $0, on: page)
    }
  }

  /// Where it is told in cases, the same; else the share.
  private var measured: String {
    guard reading.bound.unit == .share, let value = reading.value else {
      return CalibrationText.count(reading.count)
    }
    return "\(CalibrationText.rate(value)), \(CalibrationText.count(reading.count))"
  }

  static let view = TemplateView<MetricRow>(
    .group("watched", WatchRow.view, \.watched),
    .word("status", \.reading.status),
    .flag("is_stop") { $0.reading.bound.step == .stop },
    .text("measured", \.measured),
    .text("of_cases") { row in
      row.reading.bound.unit == .count && row.reading.bound.kind != .plantedErrors
        ? row.reading.bound.leastCases.map(FigureText.count) : nil
    })
}

extension WatchRow {
  init(measuring bound: MetricBound, on page: PlanPage) {
    let lane = bound.lane.flatMap { page.lane($0)?.name }
    self.init(bound: bound, stop: nil, lanes: [lane].compactMap(\.self), page: page)
  }
}
