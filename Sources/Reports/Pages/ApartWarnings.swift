// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics
import Values

/// What a chart and a table say in two ways, since somebody changed the one and not the other.
enum ApartWarnings {
  /// - Parameters:
  ///   - name: the chart that the table is marked with.
  ///   - road: the road that stands above the table in its section.
  static func warnings(
    of table: ChartTable, marked name: String?, beside road: RoadChart?, at place: SourceLocation
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if name == PeopleChart.name {
      found += PeopleChart.sumsApart(in: table).map { sum in
        Diagnostic(
          .warning, at: place,
          "\(VisibleText.quoted(sum.name)) has \(VisibleText.quoted(sum.shown)) in the column "
            + "\(VisibleText.quoted(sum.column)), and its rows come to \(FigureText.plain(sum.rows)); "
            + "the chart shows the sum",
          remedy: "change the sum with its rows")
      }
    }
    found += (road?.phasesApart(in: table) ?? []).map { phase in
      Diagnostic(
        .warning, at: place,
        "the phase \(VisibleText.quoted(phase)) has other dates here than in the chart of the road",
        remedy: "change both")
    }
    return found
  }
}
