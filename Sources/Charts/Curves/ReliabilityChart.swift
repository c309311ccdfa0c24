// SPDX-License-Identifier: GPL-3.0-or-later

/// How often a stated confidence is right, against what it says.
package struct ReliabilityChart: CurveChart {
  package static let name = "reliability"
  /// Its rows are confidences with the share that is right.
  package static let axis = CurveTable.Axis.share

  package let table: CurveTable

  package init(table: CurveTable) { self.table = table }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    CurveDrawing(table: table, width: width, hasDiagonal: true, isStepped: true).drawing()
  }
}
