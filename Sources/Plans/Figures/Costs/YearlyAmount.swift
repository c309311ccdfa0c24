// SPDX-License-Identifier: GPL-3.0-or-later

/// Money of a year in the workflow's currency, or what to find out before there is a number.
package struct YearlyAmount: Hashable, Sendable {
  /// At most so many inputs of a number may be ours.
  static let mostAssumed = 2

  /// Nil where something is lacking, or where more than two inputs are ours.
  package let amount: Estimate?
  /// What is lacking, whether it leaves a number or not.
  package let lacking: [Lacking]
  /// The inputs that are ours until somebody gives them.
  package let assumed: [CapacityOwn]

  init(_ amount: Estimate?, lacking: [Lacking] = [], assumed: [CapacityOwn] = []) {
    self.lacking = lacking.unique()
    self.assumed = assumed
    let isReckoned =
      assumed.count <= Self.mostAssumed && !self.lacking.contains { $0.leavesNoAmount }
    self.amount = isReckoned ? amount : nil
  }

  /// Whether more work comes on top: then a cost is at least so much, and a net at most.
  package var isOpen: Bool { !lacking.isEmpty }

  /// The same without the range of the amount.
  var atMid: Self {
    Self(amount.map { Estimate(exactly: $0.mid) }, lacking: lacking, assumed: assumed)
  }

  static func + (left: Self, right: Self) -> Self { combined(left, right, +) }

  static func - (left: Self, right: Self) -> Self { combined(left, right, -) }

  private static func combined(
    _ left: Self, _ right: Self, _ combine: (Estimate, Estimate) -> Estimate
  ) -> Self {
    Self(
      left.amount.flatMap { first in right.amount.map { combine(first, $0) } },
      lacking: left.lacking + right.lacking,
      assumed: left.assumed + right.assumed.filter { !left.assumed.contains($0) })
  }
}

extension Lacking {
  /// Whether a sum without it is no sum at all; the others only leave it open upwards.
  fileprivate var leavesNoAmount: Bool {
    switch self {
    case .figure, .laneFigure, .workedToday: true
    case .share, .keptSteps, .systemCost: false
    }
  }
}
