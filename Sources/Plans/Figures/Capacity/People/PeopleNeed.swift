// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole people that a day's work takes, against those there are.
package struct PeopleNeed: Sendable {
  /// People of one role, or of all roles at the queues, who are fewer than the work takes.
  package struct Gap: Hashable, Sendable {
    /// Nil for everybody at the queues.
    package let role: Role?
    /// Nil where no number is enough.
    package let needed: Int?
    /// 0 or more.
    package let there: Double

    /// Whole people; nil where no number is enough.
    package var missing: Int? { needed.map { Int((Double($0) - there).rounded(.up)) } }
  }

  /// At the queues people at the same time, by waiting and load; else people on the roster by hours,
  /// absence counted, each role rounded up.
  ///
  /// Nil where no number is enough, and where no work is known.
  package let needed: Int?
  /// Whether the work is known and no number of people is enough for it.
  package let isEndless: Bool
  /// The share of cases that so many people take up within the limit, 0 to 1; nil where cases can
  /// wait.
  package let within: Double?
  /// The share of their time at work that cases fill, 0 to 1; nil without people.
  package let occupancy: Double?
  /// Full-time posts, absence and days of service counted; not rounded.
  package let posts: Double?
  /// In the order of the roles' first row.
  package let gaps: [Gap]

  /// Whole people whom all gaps lack; nil where no number is enough for one of them.
  package var missing: Int? {
    gaps.reduce(0) { sum, gap in sum.flatMap { sum in gap.missing.map { sum + $0 } } }
  }
}

extension RoleWork {
  /// Fewer people than all of a day's work takes, at the pace of today where it goes on as today.
  fileprivate var gap: PeopleNeed.Gap? {
    // Part of a person may be enough, though whole ones are counted.
    guard let there = people, let hoursBeyond, hoursBeyond > 0 else { return nil }
    let needed = RoleWork.people(for: hours.mid + hoursAsToday.mid, each: each)
    guard there < needed.map(Double.init) ?? .infinity else { return nil }
    return PeopleNeed.Gap(role: role, needed: needed, there: there)
  }
}

extension DayWork {
  /// The people for what the plan asks for, without what is worked as today; gaps are of all work.
  ///
  /// Who reads samples beside the daily work has hours of their own, and counts only where nobody
  /// else works.
  package func need(of staff: Staff) -> PeopleNeed {
    if let pool = agents?.together {
      let gap = pool.there.flatMap { there in
        pool.hours > 0 && there < pool.needed.map(Double.init) ?? .infinity
          ? PeopleNeed.Gap(role: nil, needed: pool.needed, there: there) : nil
      }
      return PeopleNeed(
        needed: pool.needed, isEndless: pool.hours > 0 && pool.needed == nil,
        within: pool.casesPerDay > 0 ? pool.needed.map(pool.within) : nil,
        occupancy: pool.needed.flatMap { needed in
          needed > 0 ? pool.hours / staff.serviceHours.value / Double(needed) : nil
        }, posts: pool.posts, gaps: [gap].compactMap(\.self))
    }
    let daily = roles.filter { $0.role != staff.auditRole || staff.people(in: $0.role) != nil }
    let counted = daily.isEmpty ? roles : daily
    let whole = counted.map { RoleWork.people(for: $0.hours.mid, each: $0.each) }
    let hours = counted.reduce(0) { $0 + $1.hours.mid }
    let isKnown = hours > 0 || isComplete
    let needed = whole.contains(nil) ? nil : whole.reduce(0) { $0 + ($1 ?? 0) }
    return PeopleNeed(
      needed: isKnown ? needed : nil, isEndless: isKnown && needed == nil, within: nil,
      occupancy: needed.flatMap { needed in
        needed > 0 ? hours / (Double(needed) * staff.hoursPresentEach) : nil
      },
      posts: isKnown && needed != nil ? counted.reduce(0) { $0 + $1.peopleNeeded } : nil,
      gaps: counted.compactMap(\.gap))
  }

  /// Cases a day that somebody looks at who did not decide them; nil where a volume is not known.
  package var looksPerDay: Double? {
    let looks = rows.filter(\.kind.isLook).map(\.casesPerDay)
    return looks.contains(nil) ? nil : looks.reduce(0) { $0 + ($1?.mid ?? 0) }
  }
}

extension HumanWork.Kind {
  /// Whether it is a look at a result, rather than work on a case.
  var isLook: Bool {
    switch self {
    case .reviews, .secondSignatures, .triggered, .drawn, .checks, .blindReadings: true
    case .byHand, .requests, .keptSteps, .asToday: false
    }
  }
}

extension CapacityFigures {
  /// Hours that people are at work on an ordinary day of the last phase, where these are more than
  /// today's cases take by hand; nil where they are not, or where either is not known.
  package var hoursAboveToday: Double? {
    guard let hours = steady.hoursAtWork(staff)?.mid, let today = today.hoursOnPaper, hours > today
    else { return nil }
    return hours
  }
}
