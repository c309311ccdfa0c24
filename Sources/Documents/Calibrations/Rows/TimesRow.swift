// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Templates
import Values

/// How long cases took.
struct TimesRow {
  enum Kind: String, CaseIterable {
    case resolution
    case review
  }

  let kind: Kind
  let times: TimeQuantiles

  static func all(of measures: Measures) -> [TimesRow] {
    [
      measures.resolution.map { TimesRow(kind: .resolution, times: $0) },
      measures.review.map { TimesRow(kind: .review, times: $0) },
    ].compactMap(\.self)
  }

  static let view = TemplateView<TimesRow>(
    .word("kind", \.kind),
    .text("median") { CalibrationText.time($0.times.median) },
    .text("p90") { CalibrationText.time($0.times.p90) },
    .text("p95") { CalibrationText.time($0.times.p95) },
    .text("p99") { CalibrationText.time($0.times.p99) },
    .text("cases") { FigureText.count($0.times.cases) })
}
