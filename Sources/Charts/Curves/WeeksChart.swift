// SPDX-License-Identifier: GPL-3.0-or-later

/// Rates week by week, with their bounds.
package struct WeeksChart: Chart {
  package static let name = "weeks"
  package static let diagram: String? = nil

  private static let captionKey = PhraseKey("weeks-caption")
  private static let textKey = PhraseKey("weeks-text")
  package static let phrases = [captionKey, textKey]

  private let table: CurveTable

  /// Its rows are weeks; a strong one has the bounds.
  package init?(_ source: ChartSource) {
    guard let table = CurveTable(source, axis: .order) else { return nil }
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
