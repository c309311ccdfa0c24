// SPDX-License-Identifier: GPL-3.0-or-later

/// The best fit that never falls: neighbors that go down are pooled until none does.
package enum IsotonicFit {
  /// One value per point, in the order of the points.
  ///
  /// - Parameter points: a value and a weight above 0 for each, in rising order of what they belong
  ///   to.
  package static func fit(_ points: [(value: Double, weight: Double)]) -> [Double] {
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for point in points {
      var pool = (mean: point.value, weight: point.weight, count: 1)
      while let last = pools.last, last.mean >= pool.mean {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool = (
          (last.mean * last.weight + pool.mean * pool.weight) / weight, weight,
          last.count + pool.count
        )
      }
      pools.append(pool)
    }
    return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
