// SPDX-License-Identifier: GPL-3.0-or-later

/// Rates week by week, with their bounds.
package struct WeeksChart: CurveChart {
  package static let name = "weeks"
  /// Its rows are weeks; a strong one has the bounds.
  package static let axis = CurveTable.Axis.order

  package let table: CurveTable

  package init(table: CurveTable) { self.table = table }
}
