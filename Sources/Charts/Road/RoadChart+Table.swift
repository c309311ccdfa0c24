// SPDX-License-Identifier: GPL-3.0-or-later

extension RoadChart {
  /// The phases that a table has with other dates than the road, as the table names them; none where its
  /// first column has no phases with dates.
  ///
  /// A phase is told by the number that its name begins with; who has no end in the table runs on.
  package func phasesApart(in table: ChartTable) -> [String] {
    guard let other = Road(table: table) else { return [] }
    return other.stops.filter { row in
      guard let number = Self.number(of: row) else { return false }
      let same = road.stops.filter { $0.end != nil && Self.number(of: $0) == number }
      guard same.count == 1 else { return false }
      return row.start != same[0].start || row.end.map { $0 != same[0].end } ?? false
    }.map(\.name)
  }

  private static func number(of stop: Road.Stop) -> Substring? {
    let digits = stop.name.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty || !stop.name.dropFirst(digits.count).hasPrefix(" ") ? nil : digits
  }
}
