// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart of curves that the columns of a table are.
///
/// Its texts are named after it: `NAME-caption`, and `NAME-text` for each curve.
package protocol CurveChart: Chart {
  /// Where a row of its table stands.
  static var axis: CurveTable.Axis { get }

  init(table: CurveTable)

  var table: CurveTable { get }
}

extension CurveChart {
  package static var diagram: String? { nil }
  package static var phrases: [PhraseKey] { [captionKey, textKey] }
  private static var captionKey: PhraseKey { PhraseKey("\(name)-caption") }
  private static var textKey: PhraseKey { PhraseKey("\(name)-text") }

  package init?(_ source: ChartSource) {
    guard let table = CurveTable(source, axis: Self.axis) else { return nil }
    self.init(table: table)
  }

  package func caption(_ phrases: Phrases) -> String { phrases(Self.captionKey) }

  package func alternative(_ phrases: Phrases) -> String {
    table.alternative(Self.textKey, phrases)
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    CurveDrawing(table: table, width: width).drawing()
  }
}
