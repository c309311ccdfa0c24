// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that may rest on an assumption: its likely value, and the range that it may lie in.
struct Estimate: Hashable, Sendable {
  var low: Double
  var mid: Double
  var high: Double

  init(low: Double, mid: Double, high: Double) {
    self.low = low
    self.mid = mid
    self.high = high
  }

  init(exactly value: Double) {
    self.init(low: value, mid: value, high: value)
  }

  var isRange: Bool { low < high }

  // Factors of costs are never negative, so the extremes of a product are those of its factors.

  static func * (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low * right.low, mid: left.mid * right.mid, high: left.high * right.high)
  }

  static func / (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low / right.high, mid: left.mid / right.mid, high: left.high / right.low)
  }

  static func + (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low + right.low, mid: left.mid + right.mid, high: left.high + right.high)
  }

  static func - (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low - right.high, mid: left.mid - right.mid, high: left.high - right.low)
  }
}
