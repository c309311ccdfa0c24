// SPDX-License-Identifier: GPL-3.0-or-later

/// What a threshold is tested by.
package struct ThresholdRule: Hashable, Sendable {
  /// The threshold in force, in ten-thousandths.
  package var current: Int
  /// α, the share of wrong results that is accepted among the cases that go alone, 0 to 1.
  package var target: Double
  /// Below it a review costs less than the errors that it spares, in ten-thousandths; 0 where nobody
  /// knows.
  package var floor: Int

  package init(current: Int, target: Double, floor: Int = 0) {
    self.current = current
    self.target = target
    self.floor = floor
  }
}
