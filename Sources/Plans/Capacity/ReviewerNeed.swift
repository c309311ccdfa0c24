// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// The reviewers that checks take in steady operation.
package enum ReviewerNeed: Equatable, Sendable {
  /// People on duty for a live queue, 1 or more; queues do not share a person's minutes.
  case live(Int)
  /// People kept busy by work that can wait, 0 or more; such loads add up before rounding.
  case batch(Double)
  /// No number of people is enough.
  case endless

  /// The people for several workflows together, 1 or more; nil where no number is enough.
  static func people(for needs: [ReviewerNeed]) -> Int? {
    var live = 0
    var load = 0.0
    for need in needs {
      switch need {
      case .live(let people): live += people
      case .batch(let busy): load += busy
      case .endless: return nil
      }
    }
    // As many hours of work in an hour as people are busy.
    let workload = BatchWorkload(casesPerDay: load, minutesPerCase: 60, hoursPerDay: 1)
    guard let batch = workload.reviewersNeeded else { return nil }
    return max(1, live + batch)
  }

  /// The people for this workflow alone.
  package var people: Int? { Self.people(for: [self]) }
}
