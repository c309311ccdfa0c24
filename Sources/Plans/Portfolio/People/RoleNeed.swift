// SPDX-License-Identifier: GPL-3.0-or-later

/// What one workflow asks of one role once its last phase has come.
package struct RoleNeed: Sendable {
  package struct Day: Sendable {
    /// Hours of all work, of what stays as today as well.
    package let hours: Double
    package let need: ReviewerNeed
    /// Whether all of its work is known; else hours and people are "at least".
    package let isComplete: Bool
    /// People who are there for a day in the place of one on the roster: fewer, as none of them is
    /// away.
    let presence: Double
  }

  package let role: Role
  /// Nil where no hours are known.
  package let ordinary: Day?
  /// Nil where no peak is given, or no hours of it are known.
  package let peak: Day?
  /// People there are; nil where nobody said.
  package let people: Double?
  /// Hours of a day that they can spend on cases; nil where nobody said.
  package let hoursThere: Double?
  /// Whether they sit at a queue.
  let isAtQueue: Bool
  /// The people of a peak day; nil where none is given.
  package var onPeak: PeakNeed? { peak.map { PeakNeed([$0], ordinary: [ordinary], there: people) } }

  /// All roles that have work, in the order of the plan.
  static func all(in capacity: CapacityFigures) -> [RoleNeed] {
    let peak = capacity.peak?.day
    let further = (peak?.roles ?? []).filter { capacity.steady.role($0.role) == nil }
    return (capacity.steady.roles + further).map { work in
      RoleNeed(of: work, on: peak, beside: capacity.steady)
    }
  }

  /// - Parameter peak: nil where none is given.
  init(of work: RoleWork, on peak: DayWork?, beside ordinary: DayWork) {
    role = work.role
    self.ordinary = Day(of: work.role, on: ordinary)
    self.peak = peak.flatMap { Day(of: work.role, on: $0) }
    people = work.people
    hoursThere = work.hoursForCases
    isAtQueue = work.isAtQueue
  }
}

extension RoleNeed.Day {
  /// Nil where no hours of the role are known.
  fileprivate init?(of role: Role, on day: DayWork) {
    guard let work = day.role(role),
      day.rows.contains(where: { $0.role == role && $0.hours != nil })
    else { return nil }
    let hours = work.hours.mid + work.hoursAsToday.mid
    self.init(
      hours: hours,
      need: day.pool(of: work)?.need ?? .batch(hours / work.each), isComplete: work.isComplete,
      presence: work.eachPresent > 0 ? work.each / work.eachPresent : 1)
  }
}

extension DayWork {
  /// The queue of a role; nil where its work can wait.
  fileprivate func pool(of work: RoleWork) -> AgentPool? {
    guard work.isAtQueue, let agents else { return nil }
    return agents.separate.first { $0.roles.contains(work.role) } ?? agents.together
  }
}

extension AgentPool {
  /// The people at the queue.
  var need: ReviewerNeed { hours > 0 ? needed.map(ReviewerNeed.live) ?? .endless : .live(0) }
}
