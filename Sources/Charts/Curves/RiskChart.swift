// SPDX-License-Identifier: GPL-3.0-or-later

/// What a threshold lets go alone, how much of it is wrong, and how much at most.
package struct RiskChart: Chart {
  package static let name = "risk"
  package static let diagram: String? = nil

  private static let captionKey = PhraseKey("risk-caption")
  private static let textKey = PhraseKey("risk-text")
  package static let phrases = [captionKey, textKey]

  private let table: CurveTable

  /// Its rows are thresholds.
  package init?(_ source: ChartSource) {
    guard let table = CurveTable(source, axis: .share) else { return nil }
    self.table = table
  }

  package func caption(_ phrases: Phrases) -> String { phrases(Self.captionKey) }

  package func alternative(_ phrases: Phrases) -> String {
    table.alternative(Self.textKey, phrases)
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    CurveDrawing(table: table, width: width).drawing()
  }
}
