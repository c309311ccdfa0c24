// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// A reliability curve by the confidences at which it rises: between two of them it is level.
enum ReliabilitySteps {
  /// The first confidence of each level, and the last one of all.
  ///
  /// - Parameter limit: the most points that are left; nil for all.
  static func of(_ reliability: Reliability, limit: Int? = nil) -> [Reliability.Fit] {
    var steps: [Reliability.Fit] = []
    for fit in reliability.curve where steps.last?.right != fit.right { steps.append(fit) }
    if let last = reliability.curve.last, last != steps.last { steps.append(last) }
    guard let limit, limit > 1, steps.count > limit else { return steps }
    return (0..<limit).map { steps[$0 * (steps.count - 1) / (limit - 1)] }
  }
}
