// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import Templates
import Values

/// What customers scored, on the average.
struct ScoreRow {
  enum Kind: String, CaseIterable {
    case unseen
    case escalated
  }

  let kind: Kind
  let mean: Satisfaction.Mean

  static func all(of measures: Measures) -> [ScoreRow] {
    [
      measures.satisfaction?.unseen.map { ScoreRow(kind: .unseen, mean: $0) },
      measures.satisfaction?.escalated.map { ScoreRow(kind: .escalated, mean: $0) },
    ].compactMap(\.self)
  }

  var value: String { FigureText.fixed(mean.value, decimals: 2) }

  static let view = TemplateView<ScoreRow>(
    .word("kind", \.kind),
    .text("value", \.value),
    .text("count") { FigureText.count($0.mean.count) })
}
