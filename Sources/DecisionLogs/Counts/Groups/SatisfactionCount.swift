// SPDX-License-Identifier: GPL-3.0-or-later

/// What customers scored, on whatever scale the log uses.
package struct SatisfactionCount: Hashable, Sendable {
  /// Scores, 0 or more.
  package var count: Int
  package var sum: Double
  package var sumOfSquares: Double

  package init(count: Int = 0, sum: Double = 0, sumOfSquares: Double = 0) {
    self.count = count
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  package static func + (left: Self, right: Self) -> Self {
    SatisfactionCount(
      count: left.count + right.count, sum: left.sum + right.sum,
      sumOfSquares: left.sumOfSquares + right.sumOfSquares)
  }
}
