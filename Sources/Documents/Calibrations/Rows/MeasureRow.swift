// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Templates
import Values

/// A rate of all cases.
struct MeasureRow {
  enum Kind: String, CaseIterable {
    case escalation
    case override
    case timeOuts = "time-outs"
    case bypasses
    case errors
    case unseenErrors = "unseen-errors"
    case planted
  }

  let kind: Kind
  let rate: Rate

  static func all(of measures: Measures) -> [MeasureRow] {
    Kind.allCases.compactMap { kind in
      rate(kind, measures).map { MeasureRow(kind: kind, rate: $0) }
    }
  }

  private static func rate(_ kind: Kind, _ measures: Measures) -> Rate? {
    switch kind {
    case .escalation: measures.escalation
    case .override: measures.override
    case .timeOuts: measures.timeOuts
    case .bypasses: measures.bypasses
    case .errors: measures.errors
    case .unseenErrors: measures.unseenErrors
    case .planted: measures.planted
    }
  }

  static let view = TemplateView<MeasureRow>(
    .word("kind", \.kind),
    .text("value") { CalibrationText.rate($0.rate.value) },
    .text("range") { CalibrationText.range($0.rate) },
    .text("count") { CalibrationText.count($0.rate.count) })
}
