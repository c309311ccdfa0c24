// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// What a day asks of one role, against the people it has.
package struct RoleWork: Sendable {
  package let role: Role
  /// Hours of what the plan asks for, without what is worked as today.
  package let hours: Estimate
  /// Hours of cases that the design does not reach yet.
  package let hoursAsToday: Estimate
  /// What is not known; with any of it the hours are "at least".
  package let lacking: [Lacking]
  /// People there are; nil where nobody said.
  package let people: Double?
  /// Hours that they are at work on a day, absence off; nil where nobody said.
  package let hoursPresent: Double?
  /// The part of it that cases can fill.
  package let hoursForCases: Double?
  /// Whether they sit at a queue, where hours alone do not say how many are enough.
  package let isAtQueue: Bool
  /// The hours of one of them for cases: on the roster, and of one who is there.
  let each: Double
  let eachPresent: Double

  package var isComplete: Bool { lacking.isEmpty }

  /// The share of the hours for cases that the plan's work fills; above 1 it does not fit.
  package var load: Double? {
    hoursForCases.flatMap { $0 > 0 ? hours.mid / $0 : nil }
  }

  /// Whole people on the roster whom neither the plan's work nor what is worked as today takes; 0 where
  /// nobody said how many there are, or how much work there is.
  var wholeFree: Int {
    guard let people, isComplete, each > 0 else { return 0 }
    return max(0, Int((people - (hours.mid + hoursAsToday.mid) / each).rounded(.down)))
  }

  /// People on the roster, or at the same time, by hours alone; not rounded.
  package var peopleNeeded: Double { hours.mid / each }

  /// Hours beyond those that cases can fill, what is worked as today included; 0 or more.
  package var hoursBeyond: Double? {
    hoursForCases.map { there in
      let beyond = hours.mid + hoursAsToday.mid - there
      // Sums that are equal on paper may differ in their last digits.
      return beyond > 1e-9 * there ? beyond : 0
    }
  }

  /// Further people on the roster that these hours take, absence counted; whole ones, nil at a
  /// queue.
  package var moreOnRoster: Int? {
    isAtQueue ? nil : hoursBeyond.flatMap { Self.people(for: $0, each: each) }
  }

  /// The same as people who are there on the day.
  package var morePresent: Int? {
    isAtQueue ? nil : hoursBeyond.flatMap { Self.people(for: $0, each: eachPresent) }
  }

  /// Hours that cases can fill on this day, once an ordinary day has as many people as it takes.
  ///
  /// Nil at a queue, and where nobody said how many there are. Hours beside other work are no posts that
  /// could be filled.
  func hoursFilled(beside ordinary: RoleWork?) -> Double? {
    guard !isAtQueue, let there = hoursForCases else { return nil }
    guard people != nil, let ordinary,
      let needed = Self.people(for: ordinary.hours.mid + ordinary.hoursAsToday.mid, each: each)
    else { return there }
    return max(there, Double(needed) * each)
  }

  /// Further people who are there on this day, once an ordinary day has as many as it takes.
  ///
  /// Nil at a queue, and where nobody counted the people.
  package func morePresent(beside ordinary: RoleWork?) -> Int? {
    guard people != nil, let filled = hoursFilled(beside: ordinary) else { return nil }
    let beyond = hours.mid + hoursAsToday.mid - filled
    // Sums that are equal on paper may differ in their last digits.
    return beyond > 1e-9 * filled ? Self.people(for: beyond, each: eachPresent) : 0
  }

  /// Further hours that this day takes of somebody who has hours beside other work, and no posts that
  /// could be filled; nil for anybody else.
  package var moreHours: Double? { people == nil ? hoursBeyond : nil }

  /// All people for a day's work where nobody said how many there are; nil elsewhere, and at a queue.
  func allPeople(atPeak: Bool) -> Int? {
    guard people == nil, hoursForCases == nil, !isAtQueue else { return nil }
    return Self.people(for: hours.mid + hoursAsToday.mid, each: atPeak ? eachPresent : each)
  }

  static func people(for hours: Double, each: Double) -> Int? {
    BatchWorkload(casesPerDay: hours, minutesPerCase: 60, hoursPerDay: each, occupancyCap: 1)
      .reviewersNeeded
  }
}

extension RoleWork {
  /// The roles of rows in the order of their first row.
  static func all(of rows: [HumanWork], _ staff: Staff) -> [RoleWork] {
    var roles: [Role] = []
    for row in rows where !roles.contains(row.role) { roles.append(row.role) }
    return roles.map { role in
      let own = rows.filter { $0.role == role }
      return RoleWork(
        role: role, hours: own.filter { $0.kind != .asToday }.hours,
        hoursAsToday: own.filter { $0.kind == .asToday }.hours,
        lacking: own.flatMap(\.lacking).unique(), people: staff.people(in: role),
        hoursPresent: staff.hoursPresent(of: role), hoursForCases: staff.hoursForCases(of: role),
        isAtQueue: staff.isAtQueue(role), each: staff.hoursForCasesEach,
        eachPresent: staff.hoursForCasesPresent)
    }
  }
}

extension [HumanWork] {
  /// The sum of the hours that are known.
  var hours: Estimate { compactMap(\.hours).reduce(Estimate(exactly: 0), +) }
}
