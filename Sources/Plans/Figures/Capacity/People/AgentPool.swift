// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// People at a queue for which somebody waits, who all take each other's cases.
///
/// Erlang C, or M/M/c+D where a case leaves for the safe action when its time is over: random
/// arrivals, spread evenly over the hours of service, first come first served. Work that can wait fills
/// the time between the cases.
package struct AgentPool: Sendable {
  package let roles: [Role]
  /// Looks a day for which somebody waits, as far as they are known; a second look counts again.
  package let casesPerDay: Double
  /// Cases a day that reach a person while somebody waits, each once, as far as they are known.
  package let casesReachingPeople: Double
  /// Hours of all work a day.
  package let hours: Double
  /// The shortest limit among the lanes.
  package let limitMinutes: Planned<Double>
  /// The people there are at the same time; nil where nobody said.
  package let there: Double?
  package let lacking: [Lacking]
  /// The fewest people at the same time that take up 98% within the limit and are busy 85% of their
  /// time at most; nil where no number is enough or no work is known.
  package let needed: Int?
  private let traffic: Traffic
  private let desk: ReviewDesk
  private let staff: Staff

  init(
    _ rows: [HumanWork], roles: [Role], there: Double?, limit: Planned<Double>, _ staff: Staff
  ) {
    let known = rows.filter { $0.hours != nil }
    let all = known.compactMap { $0.casesPerDay?.mid }.reduce(0, +)
    let urgent = known.filter(\.isUrgent).compactMap { $0.casesPerDay?.mid }.reduce(0, +)
    let again: [HumanWork.Kind] = [.secondSignatures, .checks, .requests]
    casesReachingPeople = known.filter { $0.isUrgent && !again.contains($0.kind) }
      .compactMap { $0.casesPerDay?.mid }.reduce(0, +)
    let hours = known.hours.mid
    self.roles = roles
    self.there = there
    self.staff = staff
    self.hours = hours
    casesPerDay = urgent
    limitMinutes = limit
    lacking = rows.flatMap(\.lacking).unique()
    let traffic = Traffic(
      arrivalsPerHour: all / staff.serviceHours.value, hoursPerCase: all > 0 ? hours / all : 0,
      urgentShare: all > 0 ? urgent / all : 1)
    let desk = ReviewDesk(
      staff.expires ? .expiring : .waiting, limitHours: limit.value / 60,
      mostLate: CapacityOwn.mostLate, occupancyCap: CapacityOwn.mostOccupied)
    self.traffic = traffic
    self.desk = desk
    needed = hours > 0 ? desk.reviewersNeeded(for: traffic) : lacking.isEmpty ? 0 : nil
  }

  package var isComplete: Bool { lacking.isEmpty }

  /// Further people at the same time beyond those there, 0 or more; nil where nobody said how many
  /// they are, or no number is enough.
  package var missing: Int? {
    needed.flatMap { needed in
      there.map { max(0, needed - Int(min($0, 100_000).rounded(.down))) }
    }
  }

  /// The share of cases taken up within the limit by so many people, 0 to 1.
  package func within(_ people: Int) -> Double {
    guard casesPerDay > 0 else { return 1 }
    guard people > 0 else { return 0 }
    return 1 - desk.state(reviewers: people, traffic: traffic).lateShare
  }

  /// The shortest of some usual limits, in minutes, that the people there are keep; nil where they keep
  /// none, as work fills too much of their time, and where nobody said how many they are.
  package var limitKept: Double? {
    guard let there, case let people = Int(min(there, 100_000).rounded(.down)), people > 0 else {
      return nil
    }
    return Self.usualLimits.first { minutes in
      guard minutes > limitMinutes.value else { return false }
      var patient = desk
      patient.limitHours = minutes / 60
      return patient.keepsUp(reviewers: people, traffic: traffic)
    }
  }

  /// Ours, in minutes.
  private static let usualLimits: [Double] = [2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120]

  /// The share taken up within the limit by the people there are; half a person does not sit at a queue.
  package var withinNow: Double? { there.map { within(Int(min($0, 100_000).rounded(.down))) } }

  /// The share of the time of the people there are that the work fills; above 1 it grows without
  /// end.
  package var busyNow: Double? { there.flatMap { $0 > 0 ? traffic.load / $0 : nil } }

  /// The posts behind the people needed, absence and days of the week counted.
  package var posts: Double? { needed.map(staff.posts) }
}

/// The people at the queues of a service on a day.
package struct AgentPools: Sendable {
  /// As if everybody took every case.
  package let together: AgentPool
  /// One for each role; empty where there is one role.
  package let separate: [AgentPool]

  /// The people needed where each role takes its own cases alone; nil where that is no more than
  /// together, and where no number is enough.
  package var neededApart: Int? {
    let needs = separate.map(\.needed)
    guard let together = together.needed, !needs.contains(nil) else { return nil }
    let apart = needs.reduce(0) { $0 + ($1 ?? 0) }
    return apart > together ? apart : nil
  }

  /// The roles but the one that has most to do: their cases go to nobody else, so that as many of all
  /// people as they take alone are theirs.
  package var fewer: [AgentPool] {
    let busiest = separate.max { $0.hours < $1.hours }?.roles
    return separate.filter { $0.roles != busiest && $0.hours > 0 }
  }

  /// Further people beyond those there, with those whom the fewer lack; nil where nobody said how many
  /// there are, or no number is enough.
  package var missing: Int? {
    together.missing.map { max($0, fewer.reduce(0) { $0 + ($1.missing ?? 0) }) }
  }

  /// Nil where cases can wait, or nobody has work.
  init?(_ rows: [HumanWork], _ lanes: [LaneFigures], _ staff: Staff) {
    guard staff.isRealTime else { return nil }
    let own = rows.filter { staff.isAtQueue($0.role) }
    guard !own.isEmpty else { return nil }
    func limit(_ rows: [HumanWork]) -> Planned<Double> {
      let ids = Set(rows.map(\.lane))
      return lanes.filter { ids.contains($0.id) }.map(\.timeLimitMinutes)
        .min { $0.value < $1.value } ?? Planned(nil, standIn: StandIn.timeLimit(for: .realTime))
    }
    var roles: [Role] = []
    for row in own where !roles.contains(row.role) { roles.append(row.role) }
    together = AgentPool(own, roles: roles, there: staff.together, limit: limit(own), staff)
    separate =
      roles.count < 2
      ? []
      : roles.map { role in
        let rows = own.filter { $0.role == role }
        return AgentPool(
          rows, roles: [role], there: staff.people(in: role), limit: limit(rows), staff)
      }
  }
}
