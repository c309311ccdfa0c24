// SPDX-License-Identifier: GPL-3.0-or-later

/// How often a stated confidence is right, against what it says.
package struct ReliabilityChart: Chart {
  package static let name = "reliability"
  package static let diagram: String? = nil

  private static let captionKey = PhraseKey("reliability-caption")
  private static let textKey = PhraseKey("reliability-text")
  package static let phrases = [captionKey, textKey]

  private let table: CurveTable

  /// Its rows are confidences with the share that is right.
  package init?(_ source: ChartSource) {
    guard let table = CurveTable(source, axis: .share) else { return nil }
    self.table = table
  }

  package func caption(_ phrases: Phrases) -> String { phrases(Self.captionKey) }

  package func alternative(_ phrases: Phrases) -> String {
    table.alternative(Self.textKey, phrases)
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    CurveDrawing(table: table, width: width, hasDiagonal: true, isStepped: true).drawing()
  }
}
