// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that is not known exactly: its likely value, and the range that it may lie in.
package struct Estimate: Hashable, Sendable {
  package var low: Double
  package var mid: Double
  package var high: Double

  package init(low: Double, mid: Double, high: Double) {
    self.low = low
    self.mid = mid
    self.high = high
  }

  package init(exactly value: Double) {
    self.init(low: value, mid: value, high: value)
  }

  package var isRange: Bool { low < high }

  // Factors of costs are never negative, so the extremes of a product are those of its factors.

  package static func * (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low * right.low, mid: left.mid * right.mid, high: left.high * right.high)
  }

  package static func + (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low + right.low, mid: left.mid + right.mid, high: left.high + right.high)
  }

  package static func - (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low - right.high, mid: left.mid - right.mid, high: left.high - right.low)
  }
}
