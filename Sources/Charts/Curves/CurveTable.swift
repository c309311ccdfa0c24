// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Shares over something that rises, read from a table.
///
/// Its first column says where, each further one is a curve. A strong row holds limits, one for each
/// curve that has one.
package struct CurveTable: Equatable, Sendable {
  /// Where a row stands: by a share, or as one of several in a row.
  package enum Axis: Equatable, Sendable {
    case share
    case order
  }

  struct Curve: Equatable, Sendable {
    var name: String
    /// One for each place, 0 or more; nil where nothing is known.
    var values: [Double?]
    var limit: Double?
  }

  /// More rows or columns than this are no picture.
  static let mostRows = 600
  static let mostCurves = 6

  let axis: Axis
  let head: String
  let labels: [String]
  /// Rising; shares, or 0, 1, 2 and so on.
  let places: [Double]
  let curves: [Curve]

  /// Nil where a cell is no share, nothing is known at all, or the table is too large.
  init?(_ source: ChartSource, axis: Axis) {
    guard case .table(let table) = source, let head = table.heads.first,
      (2...Self.mostCurves + 1).contains(table.heads.count),
      (1...Self.mostRows).contains(table.rows.count)
    else { return nil }
    var labels: [String] = []
    var places: [Double] = []
    var curves = table.heads.dropFirst().map { Curve(name: $0, values: []) }
    for row in table.rows {
      guard row.count == table.heads.count, let first = row.first else { return nil }
      var values: [Double?] = []
      for cell in row.dropFirst() {
        if cell.text.isEmpty {
          values.append(nil)
        } else if let share = ShareText.share(cell.text) {
          values.append(share)
        } else {
          return nil
        }
      }
      if first.isStrong {
        for index in curves.indices { curves[index].limit = values[index] }
        continue
      }
      guard let place = axis == .order ? Double(places.count) : ShareText.share(first.text),
        place > places.last ?? -1
      else { return nil }
      labels.append(first.text)
      places.append(place)
      for index in curves.indices { curves[index].values.append(values[index]) }
    }
    guard !places.isEmpty, curves.contains(where: { $0.values.contains { $0 != nil } }) else {
      return nil
    }
    self.axis = axis
    self.head = head
    self.labels = labels
    self.places = places
    self.curves = curves
  }

  /// The greatest share that is shown.
  var highest: Double {
    curves.flatMap { $0.values + [$0.limit] }.compactMap(\.self).max() ?? 1
  }
}
