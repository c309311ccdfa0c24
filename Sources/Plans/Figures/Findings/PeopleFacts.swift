// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rules need to know of hours and people.
package struct PeopleFacts: Sendable {
  /// The work of one role in one phase.
  package struct Demand: Hashable, Sendable {
    package let role: String
    /// The phase's id, and the lane that it opens.
    package let phase: String
    package let lane: String?
    /// Hours of work on an ordinary day; nil where they are not known.
    package let hoursNeeded: Double?
    /// Hours that those there can fill on a day, absence and load taken off; nil where nobody says
    /// how many there are.
    package let hoursThere: Double?
    /// How many more people it takes; nil where that is not known.
    package let peopleMissing: Int?
    /// The same on a peak day; nil where no peak is known.
    package let peakHoursNeeded: Double?
    package let peakPeopleMissing: Int?

    package init(
      role: String, phase: String, lane: String? = nil, hoursNeeded: Double?,
      hoursThere: Double?, peopleMissing: Int? = nil, peakHoursNeeded: Double? = nil,
      peakPeopleMissing: Int? = nil
    ) {
      self.role = role
      self.phase = phase
      self.lane = lane
      self.hoursNeeded = hoursNeeded
      self.hoursThere = hoursThere
      self.peopleMissing = peopleMissing
      self.peakHoursNeeded = peakHoursNeeded
      self.peakPeopleMissing = peakPeopleMissing
    }
  }

  /// What the longest run of peak days leaves lying where cases can wait.
  package struct Backlog: Hashable, Sendable {
    package let role: String
    package let hoursLeft: Double
    /// Working days until nothing lies any more; nil where it never clears.
    package let daysToClear: Int?

    package init(role: String, hoursLeft: Double, daysToClear: Int?) {
      self.role = role
      self.hoursLeft = hoursLeft
      self.daysToClear = daysToClear
    }
  }

  /// How fast cases are taken up by those there, where somebody waits.
  package struct Waiting: Hashable, Sendable {
    /// The lanes that share the pool.
    package let lanes: [String]
    /// The phase whose people these are.
    package let phase: String
    package let people: Int
    package let limitMinutes: Double
    /// The share taken up within the limit, 0 to 1.
    package let withinLimit: Double
    /// The fewest people who keep the limit.
    package let fewestPeople: Int?
    /// The shortest limit that those whom the load allows keep, in minutes.
    package let shortestLimitMinutes: Double?

    package init(
      lanes: [String], phase: String, people: Int, limitMinutes: Double, withinLimit: Double,
      fewestPeople: Int? = nil, shortestLimitMinutes: Double? = nil
    ) {
      self.lanes = lanes
      self.phase = phase
      self.people = people
      self.limitMinutes = limitMinutes
      self.withinLimit = withinLimit
      self.fewestPeople = fewestPeople
      self.shortestLimitMinutes = shortestLimitMinutes
    }
  }

  /// What a lane takes that must stop.
  package struct Fallback: Hashable, Sendable {
    package let lane: String
    package let role: String?
    /// Hours a day that it takes; nil where they are not known.
    package let hours: Double?
    /// People beyond those there; nil where that is not known.
    package let peopleMissing: Int?

    package init(lane: String, role: String?, hours: Double?, peopleMissing: Int?) {
      self.lane = lane
      self.role = role
      self.hours = hours
      self.peopleMissing = peopleMissing
    }
  }

  package var demands: [Demand]
  package var backlogs: [Backlog]
  package var waiting: [Waiting]
  package var fallbacks: [Fallback]

  package init(
    demands: [Demand] = [], backlogs: [Backlog] = [], waiting: [Waiting] = [],
    fallbacks: [Fallback] = []
  ) {
    self.demands = demands
    self.backlogs = backlogs
    self.waiting = waiting
    self.fallbacks = fallbacks
  }
}
