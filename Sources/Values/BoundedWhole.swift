// SPDX-License-Identifier: GPL-3.0-or-later

extension Int {
  /// From here on a double no longer holds every whole number.
  private static let mostExact = 9_007_199_254_740_992.0

  /// The whole number of a value that has been rounded, however large it is: what lies beyond the
  /// whole numbers that a double holds counts as the last of them, and what is no number as 0.
  package init(bounded value: Double) {
    self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -Self.mostExact), Self.mostExact))
  }
}
