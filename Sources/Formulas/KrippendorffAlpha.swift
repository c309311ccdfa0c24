// SPDX-License-Identifier: GPL-3.0-or-later

/// Krippendorff's alpha for ordinal ratings, with ratings missing where somebody gave none.
///
/// Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): one minus observed
/// over expected disagreement on the matrix of coincidences.
package enum KrippendorffAlpha {
  /// The agreement from -1 to 1; nil where no two ratings can be compared or all are the same.
  ///
  /// - Parameter units: for each thing that was rated, the ranks it got, in any order.
  package static func ordinal(_ units: [[Int]]) -> Double? {
    let pairable = units.filter { $0.count > 1 }
    let ranks = Set(pairable.joined()).sorted()
    guard ranks.count > 1 else { return nil }
    let totals = ranks.map { rank in
      Double(pairable.reduce(0) { $0 + $1.count { $0 == rank } })
    }
    let n = totals.reduce(0, +)
    var observed = 0.0
    var expected = 0.0
    for first in ranks.indices {
      for second in ranks.indices where second > first {
        let distance = totals[first...second].reduce(0, +) - (totals[first] + totals[second]) / 2
        let weight = distance * distance
        for unit in pairable {
          let pairs =
            Double(unit.count { $0 == ranks[first] }) * Double(unit.count { $0 == ranks[second] })
          observed += weight * pairs / Double(unit.count - 1)
        }
        expected += weight * totals[first] * totals[second]
      }
    }
    return 1 - (n - 1) * observed / expected
  }
}
