// SPDX-License-Identifier: GPL-3.0-or-later

/// The people that the work of a day takes.
package enum ReviewerNeed: Equatable, Sendable {
  /// People at the same time for a live queue, 0 or more; queues do not share a person's minutes.
  case live(Int)
  /// People on the roster for work that can wait, 0 or more, absence and pauses counted; such needs
  /// add up before rounding.
  case batch(Double)
  /// No number of people is enough.
  case endless

  /// The people for several workflows together, 1 or more; nil where no number is enough.
  static func people(for needs: [ReviewerNeed]) -> Int? {
    var live = 0
    var onRoster = 0.0
    for need in needs {
      switch need {
      case .live(let people): live += people
      case .batch(let people): onRoster += people
      case .endless: return nil
      }
    }
    guard let batch = RoleWork.people(for: onRoster, each: 1) else { return nil }
    return max(1, live + batch)
  }

  /// The same, not rounded; nil where no number is enough.
  static func load(of needs: [ReviewerNeed]) -> Double? {
    var load = 0.0
    for need in needs {
      switch need {
      case .live(let people): load += Double(people)
      case .batch(let people): load += people
      case .endless: return nil
      }
    }
    return load
  }

  /// The people for this workflow alone.
  package var people: Int? { Self.people(for: [self]) }
}
