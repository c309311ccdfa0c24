// SPDX-License-Identifier: GPL-3.0-or-later

/// All human work of a workflow on a day, once its last phase has come.
package struct WorkflowDay: Sendable {
  /// Hours of all work, of what stays as today as well.
  package let hours: Double
  /// The people of all roles, 1 or more; nil where no number is enough.
  ///
  /// Who sits at the queues of one service takes each other's cases; other roles do not.
  package let people: Int?
  /// Whether all of its work is known; else hours and people are "at least".
  package let isComplete: Bool

  /// - Parameter ordinary: any other day, where this is a peak day.
  ///
  /// Nil where no hours are known.
  init?(_ day: DayWork, beside ordinary: DayWork? = nil) {
    guard day.rows.contains(where: { $0.hours != nil }) else { return nil }
    hours = day.hours.mid + day.hoursAsToday.mid
    isComplete = day.isComplete
    let waiting = (day.agents?.together.need).map { [$0] } ?? []
    let others = day.roles.filter { !$0.isAtQueue }.compactMap { work -> ReviewerNeed? in
      let people: Int?
      if let ordinary {
        // Whose hours nobody knows is in no number, which is "at least" then.
        guard let need = RoleNeed(of: work, on: day, beside: ordinary).onPeak else { return nil }
        people = need.needed
      } else {
        people = RoleWork.people(for: work.hours.mid + work.hoursAsToday.mid, each: work.each)
      }
      return people.map(ReviewerNeed.live) ?? .endless
    }
    people = ReviewerNeed.people(for: waiting + others)
  }
}
