// SPDX-License-Identifier: GPL-3.0-or-later

/// What steady operation takes when everything in it falls back at once.
package struct WholeStop: Sendable {
  package struct Day: Sendable {
    /// Hours of people, all roles together.
    package let hours: Double
    /// Further people beyond those there, roles added up; nil where nobody said how many they are.
    ///
    /// On the roster on an ordinary day, there on a peak day, at the queues where somebody waits.
    package let morePeople: Int?
  }

  package let ordinary: Day
  /// Nil where no peak is given.
  package let peak: Day?

  /// Nil where fewer than two lanes have a way back: then the lane's own way says it.
  init?(
    _ lanes: [LaneFigures], _ pattern: DayPattern, _ reckoner: DayReckoner, hasPeak: Bool,
    in inputs: PlanInputs
  ) {
    // A system that has stopped proposes nothing, unless cases are taken over as it hands them on.
    let isHandedOver = inputs.isAutomatedToday || inputs.isRealTime
    let falling = lanes.compactMap { lane in
      WayBack.fallback(of: lane, pattern, in: inputs).map {
        (lane.id, isHandedOver ? $0 : LaneMode.byHand)
      }
    }
    guard pattern.volumeShare > 0, falling.count > 1 else { return nil }
    var stopped = falling.reduce(pattern) { $0.with($1.0, $1.1) }
    // What nobody proposes nobody reads blind either.
    if !isHandedOver { stopped.readings = [:] }
    ordinary = Self.day(reckoner.day(stopped), atPeak: false)
    peak = hasPeak ? Self.day(reckoner.day(stopped, atPeak: true), atPeak: true) : nil
  }

  private static func day(_ day: DayWork, atPeak: Bool) -> Day {
    if let pool = day.agents?.together {
      return Day(hours: day.hours.mid, morePeople: pool.missing)
    }
    let more = day.roles.compactMap { atPeak ? $0.morePresent : $0.moreOnRoster }
    return Day(hours: day.hours.mid, morePeople: more.isEmpty ? nil : more.reduce(0, +))
  }
}

extension CapacityFigures {
  /// All people at the queues when everything falls back at once; nil where cases can wait, one lane's way
  /// back says it all, or no number is enough.
  var agentsIfAllStops: Int? {
    wholeStop?.ordinary.morePeople.flatMap { more in
      staff.together.map { Int(min($0, 100_000).rounded(.down)) + more }
    }
  }
}
