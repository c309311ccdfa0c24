// SPDX-License-Identifier: GPL-3.0-or-later

/// What a threshold lets go alone, how much of it is wrong, and how much at most.
package struct RiskChart: CurveChart {
  package static let name = "risk"
  /// Its rows are thresholds.
  package static let axis = CurveTable.Axis.share

  package let table: CurveTable

  package init(table: CurveTable) { self.table = table }
}
