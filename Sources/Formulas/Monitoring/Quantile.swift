// SPDX-License-Identifier: GPL-3.0-or-later

/// Exact quantiles of many numbers, found without sorting or copying them.
///
/// Between two numbers it is linear: the place of q among n numbers is (n − 1) q.
package enum Quantile {
  /// Hands all numbers to what it is given, some at once, in the same order each time.
  package typealias Pass = ((UnsafeBufferPointer<Float>) -> Void) -> Void

  /// So few numbers are sorted instead.
  static let fewNumbers = 4_096

  /// One value for each share, in the order of the shares; none without numbers.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are, 0 or more.
  ///   - shares: q, 0...1.
  ///   - numbers: finite ones; they are passed through twice at most.
  package static func of(_ count: Int, at shares: [Double], in numbers: Pass) -> [Double] {
    guard count > 0 else { return [] }
    let places = shares.map { Double(count - 1) * min(1, max(0, $0)) }
    let ranks = places.map { Int($0) } + places.map { min(Int($0) + 1, count - 1) }
    let found = count <= fewNumbers ? sorted(ranks, numbers) : RankSearch.of(ranks, in: numbers)
    return places.indices.map { index in
      let part = places[index].rounded(.down).distance(to: places[index])
      let (below, above) = (Double(found[index]), Double(found[index + places.count]))
      return below + part * (above - below)
    }
  }

  private static func sorted(_ ranks: [Int], _ numbers: Pass) -> [Float] {
    var all: [Float] = []
    numbers { all += $0 }
    all.sort()
    return ranks.map { all[$0] }
  }
}
